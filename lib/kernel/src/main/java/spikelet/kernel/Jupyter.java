package spikelet.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds Jupyter's commands on this machine. */
final class Jupyter {
    private static final boolean WINDOWS = File.separatorChar == '\\';

    private Jupyter() {}

    /** A command that works, such as {@code notebook}: on the {@code PATH}, or set up by Spikelet earlier. */
    static Optional<Path> find(String command) {
        return Stream.concat(searchPath(), Stream.of(commands(privateFolder())))
                .map(folder -> program(folder, "jupyter-" + command))
                .filter(Files::isExecutable)
                .filter(program -> version(program).isPresent())
                .findFirst();
    }

    /** The version a command reports; empty if it does not run. */
    static Optional<String> version(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset()).strip();
            boolean good = process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
            return good ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Where a Jupyter of Spikelet's own is set up when the machine has none. */
    static Path privateFolder() {
        String data = System.getenv(WINDOWS ? "LOCALAPPDATA" : "XDG_DATA_HOME");
        Path folder = data == null || data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(data);
        return folder.resolve("spikelet").resolve("jupyter");
    }

    /** The folder with the commands of a Python environment. */
    static Path commands(Path environment) {
        return environment.resolve(WINDOWS ? "Scripts" : "bin");
    }

    /** A program in a folder, with the ending of this machine. */
    static Path program(Path folder, String name) {
        return folder.resolve(WINDOWS ? name + ".exe" : name);
    }

    /** The folders of the {@code PATH}. */
    static Stream<Path> searchPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }
}
