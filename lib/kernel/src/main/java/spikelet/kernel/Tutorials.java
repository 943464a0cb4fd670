package spikelet.kernel;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Executes notebooks in real kernels, one after the other, and tells which cell fails.
 *
 * @param nbconvert the command that executes a notebook
 * @param environment what it must find in its environment
 * @param results the folder for the executed notebooks
 * @param cellSeconds the longest a cell may take
 */
record Tutorials(Path nbconvert, Map<String, String> environment, Path results, int cellSeconds) {
    /** A cell with this tag shows an error on purpose. */
    private static final String FAILS_ON_PURPOSE = "raises-exception";

    private static final Pattern PYTHON_ERROR = Pattern.compile("^[a-z_.]+\\.(?=\\w+(Error|Exception|Timeout)\\b)");

    /** The notebooks in a folder whose names begin with one of the names, in reading order; all when no name is given. */
    static List<Path> find(Path folder, List<String> names) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList();
        }
        for (String name : names) {
            if (all.stream().noneMatch(f -> begins(f, name))) {
                throw new IllegalArgumentException("no notebook begins with '" + name + "'; there are "
                        + String.join(", ", all.stream().map(Tutorials::name).toList()));
            }
        }
        return all.stream()
                .filter(f -> names.isEmpty() || names.stream().anyMatch(name -> begins(f, name)))
                .toList();
    }

    /** The result of a notebook. It is good when {@code problem} is empty. */
    record Outcome(Path executed, double seconds, Optional<String> problem) {}

    Outcome execute(Path notebook) throws IOException, InterruptedException {
        Files.createDirectories(results);
        Path executed = results.resolve(notebook.getFileName());
        Path log = results.resolve(name(notebook) + ".log");
        Files.deleteIfExists(executed);
        long start = System.nanoTime();
        // errors are allowed so that the executed notebook shows them; they are found in it below
        var command = new ProcessBuilder(
                nbconvert.toString(),
                "--to",
                "notebook",
                "--execute",
                "--allow-errors",
                "--ExecutePreprocessor.kernel_name=" + KernelFolder.NAME,
                "--ExecutePreprocessor.timeout=" + cellSeconds,
                "--ExecutePreprocessor.startup_timeout=120",
                "--ExecutePreprocessor.record_timing=False",
                "--output-dir",
                results.toString(),
                notebook.toString());
        command.environment().putAll(environment);
        int status = command.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        var problem = status == 0
                ? firstError(executed)
                : Optional.of(reason(Files.readAllLines(log)) + " (see " + log + ")");
        return new Outcome(executed, seconds, problem);
    }

    /** Executes notebooks and reports each in a line. Returns whether all are good. */
    boolean executeAll(List<Path> notebooks, boolean inPlace) throws IOException, InterruptedException {
        int failed = 0;
        for (Path notebook : notebooks) {
            System.out.printf("%-40s ", name(notebook));
            System.out.flush();
            var outcome = execute(notebook);
            System.out.printf(
                    Locale.ROOT,
                    "%7.1f s  %s%n",
                    outcome.seconds,
                    outcome.problem.map(p -> "FAILED").orElse("ok"));
            outcome.problem.ifPresent(problem -> System.out.println("    " + problem.replace("\n", "\n    ")));
            if (outcome.problem.isPresent()) failed++;
            else if (inPlace) Files.copy(outcome.executed, notebook, StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d notebooks ok; executed copies are in %s%n",
                notebooks.size() - failed,
                notebooks.size(),
                results);
        return failed == 0;
    }

    /** The first error in an executed notebook that is not there on purpose, with its cell. */
    static Optional<String> firstError(Path executed) throws IOException {
        int number = 0;
        for (JsonElement element : JsonParser.parseString(Files.readString(executed))
                .getAsJsonObject()
                .getAsJsonArray("cells")) {
            number++;
            JsonObject cell = element.getAsJsonObject();
            if (!cell.has("outputs") || isMeantToFail(cell)) continue;
            for (JsonElement output : cell.getAsJsonArray("outputs")) {
                JsonObject o = output.getAsJsonObject();
                if (!o.get("output_type").getAsString().equals("error")) continue;
                return Optional.of(String.format(
                        Locale.ROOT,
                        "cell %d of the notebook: %s: %s%n    %s",
                        number,
                        o.get("ename").getAsString(),
                        o.get("evalue").getAsString(),
                        text(cell.get("source")).strip().replace("\n", "\n    ")));
            }
        }
        return Optional.empty();
    }

    private static boolean isMeantToFail(JsonObject cell) {
        var tags = cell.getAsJsonObject("metadata").getAsJsonArray("tags");
        return tags != null
                && tags.asList().stream().anyMatch(tag -> tag.getAsString().equals(FAILS_ON_PURPOSE));
    }

    /** A text in a notebook is a string or a list of lines. */
    private static String text(JsonElement source) {
        if (!source.isJsonArray()) return source.getAsString();
        return String.join(
                "",
                source.getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsString)
                        .toList());
    }

    /** Why nbconvert gave up: the last line that names a Python exception, else the last one. */
    static String reason(List<String> log) {
        var lines = log.stream().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> PYTHON_ERROR.matcher(line).find())
                .reduce((earlier, later) -> later)
                .map(line -> PYTHON_ERROR.matcher(line).replaceFirst(""))
                .orElse(lines.isEmpty() ? "nbconvert ended without a word" : lines.get(lines.size() - 1));
    }

    private static boolean begins(Path notebook, String name) {
        return name(notebook).startsWith(name.replaceFirst("\\.ipynb$", ""));
    }

    private static String name(Path notebook) {
        return notebook.getFileName().toString().replaceFirst("\\.ipynb$", "");
    }
}
