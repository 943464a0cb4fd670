package spikelet.equations;

/**
 * A text that is not a model: says what is wrong, shows the line with a caret under the place, and tells the way out.
 *
 * <pre>
 * line 2: cannot add: 'v' has unit volt; 'w' has unit amp
 *     dv/dt = (v + w)/tau : volt
 *              ^^^^^
 * both sides of '+' need one unit: ...
 * </pre>
 */
public final class ModelError extends IllegalArgumentException {
    private static final int WIDEST = 100;
    private static final int LONGEST_QUOTE = 40;

    private final transient Source at;

    /**
     * An error at a place of a text.
     *
     * @param at the range that is wrong
     * @param problem what is wrong, naming the user's words
     * @param wayOut what to do; empty if the problem says it
     */
    public ModelError(Source at, String problem, String wayOut) {
        super(message(at, problem, wayOut));
        this.at = at;
    }

    /**
     * The line of the text.
     *
     * @return 1 for the first
     */
    public int line() {
        return lineOf(at);
    }

    /**
     * Where in its line the range begins.
     *
     * @return 1 for the first character
     */
    public int column() {
        return at.from() - lineStart(at) + 1;
    }

    /**
     * The range that is wrong.
     *
     * @return the place in the text
     */
    public Source at() {
        return at;
    }

    /** The words of a range in quotes, on one line, cut when long. */
    static String quote(Source at) {
        return "'" + unquoted(at) + "'";
    }

    /** The same without the quotes. */
    static String unquoted(Source at) {
        var words = printable(at.words().replaceAll("\\s+", " "));
        boolean isLong = words.length() > LONGEST_QUOTE;
        return isLong ? words.substring(0, LONGEST_QUOTE - 1) + "…" : words;
    }

    private static String message(Source at, String problem, String wayOut) {
        int start = lineStart(at);
        int end = start;
        while (end < at.text().length() && !isBreak(at.text().charAt(end))) end++;
        var shown = printable(at.text().substring(start, end));
        int from = at.from() - start;
        int width = Math.max(1, Math.min(at.to(), end) - at.from());
        if (shown.length() > WIDEST) {
            int cut = Math.max(0, Math.min(from - WIDEST / 2, shown.length() - WIDEST));
            int cutEnd = Math.min(shown.length(), cut + WIDEST);
            boolean more = cutEnd < shown.length();
            shown = (cut > 0 ? "…" : "") + shown.substring(cut, cutEnd) + (more ? "…" : "");
            from += (cut > 0 ? 1 : 0) - cut;
            width = Math.max(1, Math.min(width, cutEnd - (at.from() - start)));
        }
        var text = "line " + lineOf(at) + ": " + problem + "\n" + ("    " + shown).stripTrailing() + "\n    "
                + " ".repeat(from) + "^".repeat(width);
        return wayOut.isEmpty() ? text : text + "\n" + wayOut;
    }

    private static int lineStart(Source at) {
        int i = Math.min(at.from(), at.text().length());
        while (i > 0 && !isBreak(at.text().charAt(i - 1))) i--;
        return i;
    }

    private static int lineOf(Source at) {
        int lines = 1;
        int end = Math.min(at.from(), at.text().length());
        for (int i = 0; i < end; i++) {
            char c = at.text().charAt(i);
            boolean first = i == 0 || at.text().charAt(i - 1) != '\r';
            if (c == '\r' || c == '\n' && first) lines++;
        }
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** One column a character: tabs and what a terminal would act on must not move the caret. */
    private static String printable(String s) {
        var shown = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean odd = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            shown.append(c == '\t' ? ' ' : odd || Character.isSurrogate(c) ? '?' : c);
        }
        return shown.toString();
    }
}
