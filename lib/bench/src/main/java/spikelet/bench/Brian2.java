package spikelet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Brian2 as C++ standalone: it writes a C++ program for the network, compiles it and runs it. */
final class Brian2 implements Simulator {
    private final Path scripts;
    private final String python;
    private final String version;

    private Brian2(Path scripts, String python, String version) {
        this.scripts = scripts;
        this.python = python;
        this.version = version;
    }

    /**
     * Looks for a Python that has Brian2: the one that {@code SPIKELET_PYTHON} names, the one on the path, the
     * system's.
     *
     * @param scripts folder of the peer scripts
     * @return the simulator, or nothing where it is not installed
     */
    static Optional<Brian2> find(Path scripts) {
        return Stream.of(System.getenv("SPIKELET_PYTHON"), "python3", "/usr/bin/python3")
                .filter(python -> python != null && !python.isBlank())
                .flatMap(python -> version(python).map(v -> new Brian2(scripts, python, v)).stream())
                .findFirst();
    }

    private static Optional<String> version(String python) {
        try {
            var process = new ProcessBuilder(python, "-W", "ignore", "-c", "import brian2; print(brian2.__version__)")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .lines()
                    .toList();
            boolean found = process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0 && !lines.isEmpty();
            return found ? Optional.of(lines.get(lines.size() - 1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "Brian2 " + version;
    }

    @Override
    public boolean knows(Benchmark benchmark) {
        return Files.isRegularFile(script(benchmark));
    }

    @Override
    public List<String> command(Benchmark benchmark, Options options, double seconds, long seed) {
        return List.of(
                python,
                "-W",
                "ignore",
                script(benchmark).toString(),
                "--seconds",
                Double.toString(seconds),
                "--scale",
                Double.toString(options.scale()),
                "--threads",
                Integer.toString(options.threads()),
                "--seed",
                Long.toString(seed));
    }

    /** The command that runs neuron models written to a file. */
    List<String> models(Path file, int repeats) {
        return List.of(
                python,
                "-W",
                "ignore",
                scripts.resolve("models.py").toString(),
                file.toString(),
                Integer.toString(repeats));
    }

    private Path script(Benchmark benchmark) {
        return scripts.resolve(benchmark.name() + ".py");
    }
}
