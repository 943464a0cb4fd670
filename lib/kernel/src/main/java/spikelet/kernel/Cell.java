package spikelet.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;

/**
 * A piece of source that a person wrote: a notebook cell or a script.
 *
 * @param name how to call it in an error, such as {@code cell [3]} or {@code first-spike.jsh}
 * @param lineMark what stands between the name and the number of a line
 * @param code its text
 */
record Cell(String name, String lineMark, String code) {
    /** Comments, and the literals in which their signs mean nothing. */
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile(
            "(?s)//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'");

    /** The cell with a number in a notebook. */
    static Cell numbered(int number, String code) {
        return new Cell("cell [" + number + "]", ", line ", code);
    }

    /** A file, whose lines are told as compilers tell them. */
    static Cell file(String name, String code) {
        return new Cell(name, ":", code);
    }

    /**
     * A position in a cell, as a person counts.
     *
     * @param cell the cell
     * @param line its line, from 1
     * @param column the column in that line, from 0
     */
    record Position(Cell cell, int line, int column) {
        /** The text of the line. */
        String text() {
            return cell.code.lines().skip(line - 1L).findFirst().orElse("");
        }

        @Override
        public String toString() {
            return cell.name + cell.lineMark + line;
        }
    }

    /**
     * One snippet of a cell: a declaration, a statement or an expression.
     *
     * @param source what JShell evaluates
     * @param offset where it begins in the cell
     * @param shown whether its value is wanted: it is the cell's last and has no semicolon at its end
     */
    record Part(String source, int offset, boolean shown) {}

    /** The position of a character of this cell; past the end means the end. */
    Position at(int offset) {
        String before = code.substring(0, Math.max(0, Math.min(offset, code.length())));
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return new Position(this, line + 1, before.length() - before.lastIndexOf('\n') - 1);
    }

    /**
     * Cuts the cell into its snippets. The last one may be incomplete or no Java at all: evaluating it gives the error.
     */
    List<Part> parts(SourceCodeAnalysis analysis) {
        var parts = new ArrayList<Part>();
        int start = 0;
        while (start < code.length()) {
            if (Character.isWhitespace(code.charAt(start))) {
                start++; // JShell counts a snippet's lines from its first word
                continue;
            }
            String rest = code.substring(start);
            var info = analysis.analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) break;
            boolean whole =
                    info.source() != null && info.completeness().isComplete() && rest.endsWith(info.remaining());
            int length = whole ? rest.length() - info.remaining().length() : rest.length();
            String written = rest.substring(0, length);
            if (!written.strip().equals(";")) {
                // JShell adds a semicolon where one is missing: then its text is evaluated, not the cell's
                String source = info.completeness() == Completeness.COMPLETE_WITH_SEMI ? info.source() : written;
                parts.add(new Part(source, start, false));
            }
            start += length;
        }
        if (!parts.isEmpty()) {
            Part last = parts.remove(parts.size() - 1);
            parts.add(new Part(last.source, last.offset, !endsWithSemicolon(code.substring(last.offset))));
        }
        return parts;
    }

    private static boolean endsWithSemicolon(String source) {
        return COMMENT_OR_TEXT
                .matcher(source)
                .replaceAll(m -> m.group().startsWith("/") ? "" : "text")
                .strip()
                .endsWith(";");
    }
}
