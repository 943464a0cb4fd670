package spikelet.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import spikelet.kernel.Cell.Position;
import spikelet.kernel.CellFailure.Line;
import spikelet.kernel.CellFailure.Weight;

/**
 * Words for what went wrong in a cell: first the message, then the reader's own line, then the little of the rest that helps.
 */
final class Reports {
    /** The name of a failure to compile, where others have the name of an exception. */
    static final String COMPILE_ERROR = "CompileError";

    /** Frames outside the cells that are shown of one exception: enough to see what was called. */
    private static final int INNER_FRAMES = 4;

    private static final int CELL_FRAMES = 8;

    private Reports() {}

    /** The report of a snippet that does not compile. */
    static CellFailure compileErrors(List<Diag> errors, LongFunction<Position> positions) {
        var lines = new ArrayList<Line>();
        for (Diag error : errors) {
            var words = words(error.getMessage(Locale.ENGLISH));
            var position = positions.apply(error.getPosition());
            lines.add(new Line(Weight.MESSAGE, position + ": " + words.get(0)));
            words.stream().skip(1).forEach(w -> lines.add(new Line(Weight.CODE, "  " + w.strip())));
            lines.add(new Line(Weight.CODE, "    " + position.text()));
            lines.add(new Line(Weight.CODE, "    " + indent(position) + "^"));
        }
        String first = errors.isEmpty() ? "not Java" : lines.get(0).text();
        return new CellFailure(COMPILE_ERROR, first, lines);
    }

    /** The compiler's message as a reader knows things: without the class that JShell wraps around a snippet, and with short names. */
    private static List<String> words(String message) {
        return message.lines()
                .filter(line -> !line.strip().startsWith("location:"))
                .map(line -> line.replaceAll("\\b(java\\.(lang|util)|spikelet)\\.(?=[A-Z])", ""))
                .toList();
    }

    /** White space as wide as what stands before the position. */
    private static String indent(Position position) {
        String text = position.text();
        return text.substring(0, Math.min(position.column(), text.length())).replaceAll("\\S", " ");
    }

    /** The lines that say that a declaration uses something that is not defined. */
    static List<Line> missing(String declared, String missing, Position position) {
        return List.of(
                new Line(
                        Weight.MESSAGE,
                        "%s: '%s' uses %s, which is not defined".formatted(position, declared, missing)),
                new Line(Weight.CODE, "    " + position.text()),
                new Line(Weight.CODE, "    " + indent(position) + "^"));
    }

    /** A failure with nothing to add to its message. */
    static CellFailure plain(String name, String message) {
        return new CellFailure(name, message, List.of(new Line(Weight.MESSAGE, name + ": " + message)));
    }

    /**
     * The report of something thrown.
     *
     * @param thrown what was thrown
     * @param seen the same as JShell sees it, with frames in its snippets; null if it did not come from a snippet
     * @param positions where in a cell a frame stands; null if it is in none
     */
    static CellFailure thrown(Throwable thrown, JShellException seen, Function<StackTraceElement, Position> positions) {
        String name = simpleName(thrown);
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        var lines = new ArrayList<Line>();
        describe(thrown, seen, "", positions, lines);
        if (thrown instanceof OutOfMemoryError) {
            long heap = Runtime.getRuntime().maxMemory() >> 20;
            lines.add(
                    new Line(Weight.CODE, "the cells may use " + heap + " MB here; for 8 GB: scripts/notebook -Xmx8g"));
        }
        return new CellFailure(name, message, lines);
    }

    private static void describe(
            Throwable thrown,
            JShellException seen,
            String prefix,
            Function<StackTraceElement, Position> positions,
            List<Line> lines) {
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        (prefix + simpleName(thrown) + message).lines().forEach(l -> lines.add(new Line(Weight.MESSAGE, l)));
        var frames = List.of(seen == null ? thrown.getStackTrace() : seen.getStackTrace());
        frames.stream()
                .filter(f -> positions.apply(f) != null)
                .map(f -> place(f, positions.apply(f)))
                .distinct()
                .limit(CELL_FRAMES)
                .forEach(place -> lines.add(new Line(Weight.CODE, place)));
        var inner = frames.stream()
                .takeWhile(f -> positions.apply(f) == null)
                .filter(f -> !isMachinery(f))
                .toList();
        inner.stream().limit(INNER_FRAMES).forEach(f -> lines.add(new Line(Weight.DETAIL, "     thrown in " + f)));
        if (inner.size() > INNER_FRAMES)
            lines.add(new Line(Weight.DETAIL, "     and " + (inner.size() - INNER_FRAMES) + " more"));
        Throwable cause = thrown.getCause();
        if (cause != null && cause != thrown) {
            var seenCause = seen instanceof EvalException e ? e.getCause() : null;
            describe(cause, seenCause, "caused by ", positions, lines);
        }
    }

    private static String place(StackTraceElement frame, Position position) {
        String method = frame.getMethodName();
        String in = method.isEmpty() || method.contains("$") ? "" : " in " + method + "()";
        return "  at " + position + in + ":   " + position.text().strip();
    }

    /** Frames that say nothing to the reader of a cell. */
    private static boolean isMachinery(StackTraceElement frame) {
        return frame.getClassName()
                .matches("(REPL|spikelet\\.kernel|jdk\\.internal|java\\.lang\\.reflect|java\\.util\\.concurrent)\\..*"
                        + "|spikelet\\.(Check|trains\\.Require)");
    }

    private static String simpleName(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        return name.isEmpty() ? thrown.getClass().getSuperclass().getSimpleName() : name;
    }
}
