package spikelet.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What {@code scripts/notebook} does once Spikelet is built: finds or sets up Jupyter, makes the kernel known to it, and
 * opens or executes the tutorials. Nothing is written outside of the clone, but for Jupyter itself where it is missing
 * and for {@code --install}.
 */
public final class Launcher {
    private static final String CHECK = """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"id": "check", "cell_type": "code",
             "metadata": {}, "execution_count": null, "outputs": [], "source": "assert 20*ms == 0.02;"}]}
            """;

    private final LaunchOptions options;
    private final Path home;
    /** Jupyter looks for kernels in the folders of {@code JUPYTER_PATH}: each clone has its own, and moves with it. */
    private final Path jupyterPath;

    private Launcher(LaunchOptions options, Path home) {
        this.options = options;
        this.home = home;
        this.jupyterPath = home.resolve("target").resolve("jupyter");
    }

    /**
     * Does what the options of {@code scripts/notebook} ask for; the system property {@code spikelet.home} is the clone.
     *
     * @param arguments see {@code scripts/notebook --help}
     * @throws InterruptedException if it is interrupted while it waits for Jupyter
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            var options = LaunchOptions.parse(List.of(arguments));
            Path home = Path.of(System.getProperty("spikelet.home", ".")).toRealPath();
            System.exit(new Launcher(options, home).run());
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IOException e) {
            System.err.println("could not go on: " + e);
            System.exit(2);
        }
    }

    private int run() throws IOException, InterruptedException {
        if (options.task() == LaunchOptions.Task.HELP) {
            System.out.println(LaunchOptions.HELP);
            return 0;
        }
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new IllegalStateException(
                    "the Java in " + System.getProperty("java.home") + " has no JShell: a JDK is needed, not a JRE");
        }
        KernelFolder.assemble(kernelFolder(), classPath(), sources(), java(), options.java());
        StartArchive.prepare(kernelFolder().resolve(StartArchive.name()), KernelFolder.jars(kernelFolder()));
        return switch (options.task()) {
            case EXECUTE -> execute();
            case CHECK -> check();
            case INSTALL -> install();
            default -> open();
        };
    }

    private int open() throws IOException, InterruptedException {
        var found =
                options.lab() ? Jupyter.find("lab") : Jupyter.find("notebook").or(() -> Jupyter.find("lab"));
        Path server = found.isPresent() ? found.get() : JupyterSetup.command(options.lab() ? "lab" : "notebook");
        var command = new ArrayList<>(List.of(server.toString()));
        if (JupyterSetup.isRoot()) command.add("--allow-root");
        command.addAll(options.jupyter());
        System.out.println("Opening the tutorials: " + String.join(" ", command));
        System.out.println("Ctrl-C ends Jupyter and its kernels.");
        return waitFor(command, notebooks());
    }

    /** Runs Jupyter to its end. Ctrl-C reaches it as well as this program, which waits until it has put its kernels away. */
    private int waitFor(List<String> command, Path folder) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().putAll(environment());
        Process jupyter = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            jupyter.destroy();
            try {
                jupyter.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return jupyter.waitFor();
    }

    private int execute() throws IOException, InterruptedException {
        return tutorials(home.resolve("target").resolve("tutorials"))
                        .executeAll(Tutorials.find(notebooks(), options.names()), options.inPlace())
                ? 0
                : 1;
    }

    private Tutorials tutorials(Path results) throws IOException, InterruptedException {
        return new Tutorials(JupyterSetup.command("nbconvert"), environment(), results, options.cellSeconds());
    }

    /** Tells what is there and evaluates one cell through all of it. */
    private int check() throws IOException, InterruptedException {
        System.out.println("Java       " + Runtime.version() + ", " + System.getProperty("java.home"));
        System.out.println("kernel     " + kernelFolder());
        for (String command : List.of("notebook", "lab", "nbconvert")) {
            String state = Jupyter.find(command)
                    .map(p -> Jupyter.version(p).orElse("") + ", " + p)
                    .orElse("not here");
            System.out.printf("%-10s %s%n", command, state);
        }
        if (Jupyter.find("nbconvert").isEmpty()) {
            System.out.println(
                    "Without nbconvert no cell can be tried; scripts/notebook and scripts/notebook --execute set it up.");
            return 1;
        }
        Path scratch = Files.createDirectories(home.resolve("target").resolve("check"));
        Path notebook = Files.writeString(scratch.resolve("check.ipynb"), CHECK);
        var outcome = tutorials(scratch.resolve("executed")).execute(notebook);
        System.out.printf(
                Locale.ROOT, "a cell     %s (%.1f s)%n", outcome.problem().orElse("runs"), outcome.seconds());
        return outcome.problem().isEmpty() ? 0 : 1;
    }

    private int install() throws IOException, InterruptedException {
        Path kernelspec = Jupyter.find("kernelspec")
                .orElseThrow(() -> new IllegalStateException("there is no Jupyter here to install the kernel for"));
        String name = "--name=" + KernelFolder.NAME;
        return waitFor(
                List.of(
                        kernelspec.toString(),
                        "install",
                        "--user",
                        "--replace",
                        name,
                        kernelFolder().toString()),
                home);
    }

    private Map<String, String> environment() {
        String others = System.getenv("JUPYTER_PATH");
        boolean alone = others == null || others.isEmpty();
        return Map.of("JUPYTER_PATH", alone ? jupyterPath.toString() : jupyterPath + File.pathSeparator + others);
    }

    private Path notebooks() {
        return home.resolve("notebooks");
    }

    private Path kernelFolder() {
        return jupyterPath.resolve("kernels").resolve(KernelFolder.NAME);
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** What this program runs on is what the kernel needs. */
    private static List<Path> classPath() {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        return Stream.of(entries).map(Path::of).toList();
    }

    private List<Path> sources() throws IOException {
        var jars = new ArrayList<Path>();
        for (String module : List.of("core", "lab", "kernel")) {
            try (Stream<Path> files =
                    Files.list(home.resolve("lib").resolve(module).resolve("target"))) {
                files.filter(f -> f.toString().endsWith("-sources.jar"))
                        .max(Comparator.comparing(Path::toString))
                        .ifPresent(jars::add);
            }
        }
        return jars;
    }
}
