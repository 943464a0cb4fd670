package spikelet.kernel;

import java.util.List;

/** A cell that did not succeed, as its reader sees it. The message stands in {@link #getMessage()}. */
final class CellFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A line of a report, and how much it matters. */
    record Line(Weight weight, String text) {}

    /** What a line of a report is: the message, the reader's own code, or the circumstances. */
    enum Weight {
        MESSAGE,
        CODE,
        DETAIL
    }

    private final String name;
    private final transient List<Line> lines;

    CellFailure(String name, String message, List<Line> lines) {
        super(message, null, false, false);
        this.name = name;
        this.lines = List.copyOf(lines);
    }

    /** What kind of failure it is: the simple name of what was thrown, or such as {@code CompileError}. */
    String name() {
        return name;
    }

    /** The report as plain text. */
    String report() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** The report line by line, with the colours of a terminal. */
    List<String> coloured() {
        return lines.stream()
                .map(line -> colour(line.weight) + line.text + "\u001b[0m")
                .toList();
    }

    private static String colour(Weight weight) {
        return switch (weight) {
            case MESSAGE -> "\u001b[1;31m";
            case CODE -> "\u001b[31m";
            case DETAIL -> "\u001b[2;31m";
        };
    }
}
