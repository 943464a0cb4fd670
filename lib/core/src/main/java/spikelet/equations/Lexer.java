package spikelet.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import spikelet.equations.Token.Kind;

/** Cuts a model's text into tokens. New lines that do not end a statement are dropped here. */
final class Lexer {
    /** Longer texts are refused; the largest published models are a tenth of this. */
    static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_NAME = 60;

    /** Two characters first: the longest match wins. */
    private static final List<String> SYMBOLS = List.of(
            "**", "<=", ">=", "==", "!=", "&&", "||", "+=", "-=", "*=", "/=", "<", ">", "=", "!", "+", "-", "*", "/",
            "^", "(", ")", ",", ":");

    private static final Map<String, String> SPELLING = Map.of("**", "^", "&&", "and", "||", "or", "!", "not");

    /** After these an expression goes on, so that a new line does not end it. */
    private static final Set<String> OPEN = Set.of(
            "+", "-", "*", "/", "^", "<", ">", "<=", ">=", "==", "!=", "and", "or", "not", "=", "(", ",", "+=", "-=",
            "*=", "/=");

    /** A line that begins with one of these goes on with what the line before it began. */
    private static final Set<String> GO_ON =
            Set.of("+", "-", "*", "/", "^", "<", ">", "<=", ">=", "==", "!=", "and", "or", "=", ")", ",", ":");

    private static final Map<Character, String> INSTEAD = Map.ofEntries(
            Map.entry('−', "write '-'"),
            Map.entry('–', "write '-'"),
            Map.entry('×', "write '*'"),
            Map.entry('·', "write '*'"),
            Map.entry('⋅', "write '*'"),
            Map.entry('÷', "write '/'"),
            Map.entry('≤', "write '<='"),
            Map.entry('≥', "write '>='"),
            Map.entry('≠', "write '!='"),
            Map.entry('²', "write '^2'"),
            Map.entry('³', "write '^3'"),
            Map.entry('\'', "a derivative is written dv/dt"),
            Map.entry('[', "use parentheses ( )"),
            Map.entry(']', "use parentheses ( )"),
            Map.entry('{', "use parentheses ( )"),
            Map.entry('}', "use parentheses ( )"),
            Map.entry('?', "write int(condition), which is 1 where the condition holds, else 0"),
            Map.entry('&', "write 'and'"),
            Map.entry('|', "write 'or'"),
            Map.entry('_', "a name begins with a letter"));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int open;

    private Lexer(String text) {
        this.text = text;
    }

    /**
     * The tokens of a text, the last of which is END.
     *
     * @throws ModelError at a character that has no meaning
     */
    static List<Token> tokens(String text) {
        if (text == null) throw new ModelError(new Source("", 0, 0), "there is no text (null)", "");
        if (text.length() > LONGEST_TEXT) {
            throw new ModelError(
                    new Source(text, 0, 0),
                    "the text has " + text.length() + " characters; a model has at most " + LONGEST_TEXT,
                    "");
        }
        var lexer = new Lexer(text);
        while (lexer.position < text.length()) lexer.next();
        lexer.add(Kind.END, "", text.length());
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(position);
        if (c == '\n' || c == '\r') newLine();
        else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) position++;
        else if (c == '#') skipComment();
        else if (c == ';') add(Kind.SEPARATOR, ";", position + 1);
        else if (isDigit(position) || c == '.' && isDigit(position + 1)) number();
        else if (isLetter(c)) name();
        else symbol();
    }

    private void newLine() {
        boolean continues = open > 0 || !tokens.isEmpty() && OPEN.contains(last().text());
        if (continues) position++;
        else add(Kind.SEPARATOR, "\n", position + 1);
    }

    private Token last() {
        return tokens.get(tokens.size() - 1);
    }

    private void skipComment() {
        while (position < text.length() && text.charAt(position) != '\n' && text.charAt(position) != '\r') position++;
    }

    private void number() {
        int end = digits(position);
        if (end < text.length() && text.charAt(end) == '.') end = digits(end + 1);
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            boolean signed = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0;
            int exponent = end + (signed ? 2 : 1);
            if (isDigit(exponent)) end = digits(exponent);
        }
        add(Kind.NUMBER, text.substring(position, end), end);
    }

    private int digits(int from) {
        int i = from;
        while (isDigit(i)) i++;
        return i;
    }

    private boolean isDigit(int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    /** ASCII, and the two signs that units are written with. */
    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || UnitNames.SIGNS.indexOf(c) >= 0;
    }

    private void name() {
        int end = position;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(end) || text.charAt(end) == '_')) end++;
        if (end - position > LONGEST_NAME) {
            throw new ModelError(
                    new Source(text, position, end), "a name has at most " + LONGEST_NAME + " characters", "");
        }
        var name = text.substring(position, end);
        boolean word = name.equals("and") || name.equals("or") || name.equals("not");
        add(word ? Kind.SYMBOL : Kind.NAME, name, end);
    }

    private void symbol() {
        if (text.startsWith("//", position)) {
            throw new ModelError(
                    new Source(text, position, position + 2), "'//' means nothing here", "a comment begins with #");
        }
        for (var symbol : SYMBOLS) {
            if (!text.startsWith(symbol, position)) continue;
            if (symbol.equals("(")) open++;
            if (symbol.equals(")")) open = Math.max(0, open - 1);
            add(Kind.SYMBOL, SPELLING.getOrDefault(symbol, symbol), position + symbol.length());
            return;
        }
        int end = text.offsetByCodePoints(position, 1);
        var at = new Source(text, position, end);
        throw new ModelError(at, ModelError.quote(at) + " means nothing in a model", instead());
    }

    private String instead() {
        var known = INSTEAD.get(text.charAt(position));
        if (known != null) return known;
        var unicode = Character.getName(text.codePointAt(position));
        if (unicode == null || !unicode.startsWith("GREEK ")) return "";
        var letter = unicode.substring(unicode.lastIndexOf(' ') + 1).replace("LAMDA", "LAMBDA");
        var low = letter.toLowerCase(Locale.ROOT);
        boolean capital = unicode.startsWith("GREEK CAPITAL");
        return "spell Greek letters: " + (capital ? letter.charAt(0) + low.substring(1) : low);
    }

    private void add(Kind kind, String word, int end) {
        if (kind == Kind.SYMBOL && GO_ON.contains(word)) dropNewLines();
        tokens.add(new Token(kind, word, new Source(text, position, end)));
        position = end;
    }

    private void dropNewLines() {
        int last = tokens.size() - 1;
        while (last >= 0 && tokens.get(last).text().equals("\n")) tokens.remove(last--);
    }
}
