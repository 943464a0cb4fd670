package spikelet.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spikelet.Dimension;
import spikelet.equations.Token.Kind;

/**
 * Reads the text of a model.
 *
 * <pre>
 * # leaky integrate-and-fire, driven by the input current I
 * dv/dt = (E_L - v + R*I)/tau : volt     # a state variable; C dv/dt = … is accepted too
 * I_K = g_K*(v - E_K)         : amp      # a sub-expression
 * tau = 20*ms                 : second   # a parameter with a default
 * E_L                         : volt     # a parameter without
 * </pre>
 *
 * One statement a line, or several with {@code ;} between them; {@code #} begins a comment; an expression goes on in the
 * next line inside parentheses and after an operator. All errors are {@link ModelError}s.
 */
public final class Parser {
    private final String text;
    private final Cursor cursor;
    private final boolean declares;

    /** Whether the text declares names, with their units. */
    private Parser(String text, boolean declares) {
        this(text, declares, null);
    }

    private Parser(String text, boolean declares, Dimension weight) {
        this.text = text;
        this.declares = declares;
        cursor = new Cursor(Lexer.tokens(text), weight);
    }

    /**
     * Reads equations, sub-expressions and parameters.
     *
     * @param text one statement a line
     * @return the statements as data, sub-expressions sorted so that each uses only earlier ones
     * @throws ModelError if the text is not a model
     */
    public static Equations equations(String text) {
        return equations(text, Set.of());
    }

    /** Reads the text of a synapse, which defines its current I. */
    static Equations synapse(String text) {
        return equations(text, Set.of(Builtin.I.symbol()));
    }

    /**
     * Reads the text of a rule of plasticity, whose variables say to whom they belong.
     *
     * @param weight what the unit {@code weight} stands for
     * @param owners takes the owner of each variable
     */
    static Equations rule(String text, Dimension weight, Map<String, Owner> owners) {
        var parser = new Parser(text, true, weight);
        var statements = new Statements(text, owners);
        parser.cursor.skipSeparators();
        while (!parser.cursor.atEnd()) {
            new StatementParser(parser.cursor, statements).statement();
            parser.endStatement();
        }
        return statements.toEquations();
    }

    private static Equations equations(String text, Set<String> defined) {
        var parser = new Parser(text, true);
        var statements = new Statements(text, defined);
        parser.cursor.skipSeparators();
        if (parser.cursor.atEnd()) {
            throw new ModelError(
                    new Source(text, 0, 0), "there is no equation", "for example 'dv/dt = (E_L - v)/tau : volt'");
        }
        while (!parser.cursor.atEnd()) {
            new StatementParser(parser.cursor, statements).statement();
            parser.endStatement();
        }
        return statements.toEquations();
    }

    /**
     * Reads one expression, such as a threshold: {@code v > 20*mV}, {@code not (w > 3*nA) and v > v_t}.
     *
     * @param text an expression
     * @return its tree; {@link Checker} tells whether it is a condition
     * @throws ModelError if the text is not an expression
     */
    public static Expr condition(String text) {
        var parser = new Parser(text, false);
        parser.cursor.skipSeparators();
        if (parser.cursor.atEnd()) {
            throw new ModelError(new Source(text, 0, 0), "there is no condition", "for example 'v > -50*mV'");
        }
        var condition = new ExpressionParser(parser.cursor).expression();
        var token = parser.cursor.peek();
        parser.cursor.skipSeparators();
        if (parser.cursor.atEnd()) return condition;
        if (token.kind() == Kind.SEPARATOR) {
            throw new ModelError(
                    parser.cursor.peek().at(), "there is a second condition", "join the two with 'and' or with 'or'");
        }
        throw parser.unexpected(token);
    }

    /**
     * Reads what happens at a spike: {@code v = V_r; w += b}.
     *
     * @param text assignments with {@code =}, {@code +=}, {@code -=}, {@code *=} or {@code /=}, a line each or with
     *     {@code ;} between them; may be empty
     * @return the assignments in order
     * @throws ModelError if the text is something else
     */
    public static List<Equations.Assignment> assignments(String text) {
        var parser = new Parser(text, false);
        var all = new ArrayList<Equations.Assignment>();
        parser.cursor.skipSeparators();
        while (!parser.cursor.atEnd()) {
            all.add(parser.assignment());
            parser.endStatement();
        }
        return List.copyOf(all);
    }

    private Equations.Assignment assignment() {
        var name = cursor.next();
        var sign = cursor.peek();
        if (name.kind() != Kind.NAME) {
            throw new ModelError(
                    name.at(),
                    "an assignment begins with a state variable, not " + name.words(),
                    "for example 'v = -65*mV'");
        }
        var operator = switch (sign.text()) {
            case "=" -> null;
            case "+=" -> Operator.ADD;
            case "-=" -> Operator.SUBTRACT;
            case "*=" -> Operator.MULTIPLY;
            case "/=" -> Operator.DIVIDE;
            default ->
                throw new ModelError(
                        sign.at(),
                        "expected '=', '+=', '-=', '*=' or '/=' after " + name.words() + ", got " + sign.words(),
                        "for example 'v = -65*mV'");
        };
        cursor.next();
        var value = new ExpressionParser(cursor).expression();
        return new Equations.Assignment(name.text(), operator, value, name.at().join(value.at()));
    }

    private void endStatement() {
        if (!cursor.peek().endsStatement()) throw unexpected(cursor.peek());
        cursor.skipSeparators();
    }

    private ModelError unexpected(Token token) {
        var at = token.at();
        if (token.is("(") && text.startsWith("(unless", at.from())) {
            return new ModelError(
                    at,
                    "flags such as '(unless refractory)' are not part of the equations",
                    "refractoriness is set on the model");
        }
        if (token.is(")")) return new ModelError(at, "this parenthesis was never opened", "");
        if (token.is(":")) {
            return declares
                    ? new ModelError(at, "a second ':' in one statement", "")
                    : new ModelError(at, "a unit cannot stand here", "units are declared in the equations only");
        }
        if (token.is("=")) return ExpressionParser.equalsSign(token, cursor.peek(1));
        boolean derivative = cursor.peek(1).is("/") && cursor.peek(3).is("=");
        if (token.kind() == Kind.NAME && (derivative || cursor.peek(1).text().endsWith("="))) {
            return new ModelError(at, "a ';' or a new line is missing before " + token.words(), "");
        }
        if (token.beginsOperand()) return ExpressionParser.missingOperator(token);
        return new ModelError(at, token.words() + " cannot stand here", "");
    }
}
