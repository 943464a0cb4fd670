package spikelet.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets up Jupyter where there is none: from Debian's packages as root, else with pip in a folder of its own. */
final class JupyterSetup {
    private static final List<String> DEBIAN_PACKAGES =
            List.of("jupyter-notebook", "jupyter-nbconvert", "python3-nbclient", "jupyter-client", "jupyter-nbformat");
    /** Enough to execute tutorials, and a tenth of the size. */
    private static final List<String> DEBIAN_HEADLESS =
            List.of("jupyter-nbconvert", "python3-nbclient", "jupyter-client");

    private JupyterSetup() {}

    /**
     * A command of Jupyter, which is set up if it must.
     *
     * @param command {@code notebook}, {@code lab} or {@code nbconvert}
     * @throws IllegalStateException when that is not possible; the message says what to do by hand
     */
    static Path command(String command) throws IOException, InterruptedException {
        var found = Jupyter.find(command);
        if (found.isPresent()) return found.get();
        System.out.println("There is no jupyter-" + command
                + " here that works. Setting up Jupyter, once; this takes a minute or two.");
        boolean lab = command.equals("lab"); // which Debian does not have
        if (lab || !isRoot() || !has("apt-get") || !fromDebian(command)) {
            fromPip(lab ? "jupyterlab" : "notebook");
        }
        return Jupyter.find(command).orElseThrow(() -> new IllegalStateException(byHand()));
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean fromDebian(String command) throws IOException, InterruptedException {
        var install = new ArrayList<>(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends"));
        install.addAll(command.equals("nbconvert") ? DEBIAN_HEADLESS : DEBIAN_PACKAGES);
        return run(List.of("apt-get", "update", "-qq")) && run(install);
    }

    private static void fromPip(String frontEnd) throws IOException, InterruptedException {
        Optional<String> python =
                Stream.of("python3", "python", "py").filter(JupyterSetup::has).findFirst();
        Path environment = Jupyter.privateFolder();
        String pip = Jupyter.program(Jupyter.commands(environment), "pip").toString();
        boolean done = python.isPresent()
                && (Files.exists(Path.of(pip)) || run(List.of(python.get(), "-m", "venv", environment.toString())))
                && run(List.of(pip, "install", "--quiet", frontEnd, "nbconvert", "nbclient"));
        if (!done) throw new IllegalStateException(byHand());
    }

    private static String byHand() {
        return """
                Jupyter could not be set up. Install it in one of these ways, then start again:
                  Debian, Ubuntu:  sudo apt install %s
                  with Python:     pip install notebook nbconvert
                so that jupyter notebook runs in this terminal.""".formatted(String.join(" ", DEBIAN_PACKAGES));
    }

    /** Says and runs a command; what it prints is not shown, but for its errors. */
    private static boolean run(List<String> command) throws IOException, InterruptedException {
        System.out.println("  " + String.join(" ", command));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return builder.start().waitFor() == 0;
    }

    private static boolean has(String program) {
        return Jupyter.searchPath().anyMatch(folder -> Files.isExecutable(Jupyter.program(folder, program)));
    }
}
