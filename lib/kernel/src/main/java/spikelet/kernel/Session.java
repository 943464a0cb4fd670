package spikelet.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import spikelet.kernel.Cell.Part;
import spikelet.kernel.Cell.Position;

/**
 * A Java session that evaluates one cell after the other in this JVM: the kernel's notebooks and {@code scripts/jshell FILE} share it.
 * All but {@link #interrupt} belongs to one thread.
 */
final class Session implements AutoCloseable {
    private final CellEngine engine = new CellEngine();
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private final Assistance assistance;
    private final Map<String, Place> places = new HashMap<>();
    private final Set<Snippet> lost = new LinkedHashSet<>();

    /** Where a snippet stands. */
    private record Place(Cell cell, int offset) {}

    /**
     * Opens a session with Spikelet's imports done. An import that does not resolve is reported on the
     * terminal and otherwise ignored.
     */
    Session() {
        shell = JShell.builder()
                .executionEngine(
                        new ExecutionControlProvider() {
                            @Override
                            public String name() {
                                return "spikelet";
                            }

                            @Override
                            public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
                                return engine;
                            }
                        },
                        Map.of())
                .compilerOptions("-classpath", System.getProperty("java.class.path"), "-proc:none", "-Xlint:none")
                .build();
        analysis = shell.sourceCodeAnalysis();
        assistance = new Assistance(analysis);
        var start = Cell.file("start.jsh", startUp());
        for (Part part : start.parts(analysis)) {
            try {
                evaluate(start, part, new ArrayList<>());
            } catch (CellFailure failure) {
                CellOutput.SERVER_LOG.println(failure.report());
            }
        }
    }

    private static String startUp() {
        try (InputStream in = Session.class.getResourceAsStream("start.jsh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Evaluates a cell, snippet after snippet, until one fails.
     *
     * @return the value of its last expression; null if it has none to show
     * @throws CellFailure when a snippet does not compile or throws, when a declaration needs something that is
     *     not defined, or when the cell was interrupted
     */
    Object eval(Cell cell) {
        engine.begin();
        lost.clear();
        var open = new ArrayList<DeclarationSnippet>();
        try {
            Object value = null;
            for (Part part : cell.parts(analysis)) {
                value = evaluate(cell, part, open);
            }
            refuseUnresolved(open);
            tellWhatWasLost();
            return value;
        } catch (CellFailure failure) {
            // what is not defined often explains why the next snippet does not compile
            if (failure.name().equals(Reports.COMPILE_ERROR)) {
                refuseUnresolved(open);
            }
            throw failure;
        } catch (RuntimeException | Error thrown) {
            // of the compiler itself, such as too deep a nesting; the kernel goes on
            throw failure(thrown, null, null);
        }
    }

    /** Interrupts the running cell; from any thread. */
    void interrupt() {
        engine.interrupt();
    }

    /** Runs a task as a cell would: it can be interrupted, and what it throws is a {@link CellFailure}. */
    <T> T run(Callable<T> task) {
        try {
            @SuppressWarnings("unchecked")
            T value = (T) engine.run(task::call);
            return value;
        } catch (Throwable thrown) {
            throw failure(thrown, null, null);
        }
    }

    /** Adds a jar or a folder of classes to what cells can use. */
    void addToClasspath(String path) {
        shell.addToClasspath(path);
    }

    /** Help for who edits a cell of this session. */
    Assistance assistance() {
        return assistance;
    }

    @Override
    public void close() {
        shell.close();
    }

    private Object evaluate(Cell cell, Part part, List<DeclarationSnippet> open) {
        Object value = null;
        for (SnippetEvent event : shell.eval(part.source())) {
            Snippet snippet = event.snippet();
            if (event.causeSnippet() != null) {
                if (event.previousStatus() == Status.VALID && isOpen(event.status())) lost.add(snippet);
                continue;
            }
            places.put(snippet.id(), new Place(cell, part.offset()));
            if (engine.interrupted() || engine.failure() != null || event.exception() != null)
                throw failure(engine.failure(), event.exception(), cell.at(part.offset()));
            if (event.status() == Status.REJECTED)
                throw Reports.compileErrors(errors(snippet), at -> cell.at(part.offset() + (int) at));
            if (isOpen(event.status())) open.add((DeclarationSnippet) snippet);
            if (part.shown() && isExpression(snippet)) value = engine.value();
            if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
                shell.drop(snippet);
                engine.forgetExpression();
            }
        }
        return value;
    }

    private List<Diag> errors(Snippet snippet) {
        return shell.diagnostics(snippet).filter(Diag::isError).toList();
    }

    private static boolean isOpen(Status status) {
        return status == Status.RECOVERABLE_DEFINED || status == Status.RECOVERABLE_NOT_DEFINED;
    }

    private static boolean isExpression(Snippet snippet) {
        return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                || snippet.kind() == Snippet.Kind.EXPRESSION && snippet.subKind() != SubKind.ASSIGNMENT_SUBKIND;
    }

    /** A new form of a class takes away the variables that hold objects of the old one: nobody should have to guess that. */
    private void tellWhatWasLost() {
        for (Snippet snippet : lost) {
            if (!isOpen(shell.status(snippet))) continue; // declared again by the same cell
            var place = places.get(snippet.id());
            String line = snippet.source().strip().lines().findFirst().orElse("");
            System.err.printf(
                    "note: '%s' no longer fits what this cell declares; run %s again%n",
                    line, place == null ? "its cell" : place.cell.name());
        }
    }

    /** Fails with what a cell has declared and could not be resolved by its end; forgets these declarations. */
    private void refuseUnresolved(List<DeclarationSnippet> declared) {
        var lines = new ArrayList<CellFailure.Line>();
        for (var snippet : declared) {
            if (!isOpen(shell.status(snippet))) continue;
            for (String missing : shell.unresolvedDependencies(snippet).toList())
                lines.addAll(Reports.missing(snippet.name(), missing, find(snippet, missing)));
            shell.drop(snippet);
        }
        if (!lines.isEmpty())
            throw new CellFailure(Reports.COMPILE_ERROR, lines.get(0).text(), lines);
    }

    /** Where a declaration first mentions something such as {@code method rate(double)}. */
    private Position find(Snippet snippet, String missing) {
        var place = places.get(snippet.id());
        String word = missing.replaceFirst("\\(.*", "").replaceFirst(".* ", "");
        var mention = Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(place.cell.code());
        return place.cell.at(mention.find(place.offset) ? mention.start() : place.offset);
    }

    private CellFailure failure(Throwable thrown, JShellException seen, Position where) {
        if (thrown instanceof CellEngine.Abandoned) {
            return Reports.plain(
                    "Interrupted",
                    String.format(
                            Locale.ROOT,
                            "the cell did not stop within %d s of the interrupt and was left behind. The kernel goes on; "
                                    + "the cell's thread runs until it ends by itself or the kernel is restarted",
                            CellEngine.GRACE_MILLIS / 1000));
        }
        if (engine.interrupted()) {
            boolean silent = thrown == null || thrown.getMessage() == null || thrown instanceof InterruptedException;
            return Reports.plain(
                    "Interrupted",
                    silent ? "the cell was stopped" + (where == null ? "" : " at " + where) : thrown.getMessage());
        }
        if (seen instanceof UnresolvedReferenceException unresolved) {
            var snippet = unresolved.getSnippet();
            var lines = new ArrayList<CellFailure.Line>();
            shell.unresolvedDependencies(snippet)
                    .forEach(m -> lines.addAll(Reports.missing(snippet.name(), m, find(snippet, m))));
            return new CellFailure(Reports.COMPILE_ERROR, lines.get(0).text(), lines);
        }
        return Reports.thrown(thrown, seen, this::position);
    }

    /** Where in a cell a frame of a stack stands; null if it is not in one. JShell names the file of a snippet {@code #id}. */
    private Position position(StackTraceElement frame) {
        String file = frame.getFileName();
        var place = file == null || !file.startsWith("#") ? null : places.get(file.substring(1));
        if (place == null) return null;
        int offset = place.offset;
        for (int line = 1; line < frame.getLineNumber(); line++)
            offset = place.cell.code().indexOf('\n', offset) + 1;
        return place.cell.at(offset);
    }
}
