package spikelet.equations;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Expressions that cannot be read. */
class RefusedExpressionsTest {
    static final List<Refusal> TEXTS = List.of(
            new Refusal("dv/dt = (v + : volt", """
                    line 1: a value is missing before ':'
                        dv/dt = (v + : volt
                                     ^
                    a number, a name, or an expression in parentheses can stand here"""),
            new Refusal("dv/dt = (v + E_L)) : volt", """
                    line 1: this parenthesis was never opened
                        dv/dt = (v + E_L)) : volt
                                         ^"""),
            new Refusal("dv/dt = (v + E_L : volt", """
                    line 1: this parenthesis is not closed
                        dv/dt = (v + E_L : volt
                                ^
                    a ')' is missing before ':'"""),
            new Refusal("dv/dt = exp(v", """
                    line 1: this parenthesis is not closed
                        dv/dt = exp(v
                                   ^
                    a ')' is missing before 'tau'"""),
            new Refusal("dv/dt = ((v + E_L)\n  *2 : volt", """
                    line 1: this parenthesis is not closed
                        dv/dt = ((v + E_L)
                                ^
                    a ')' is missing before ':'"""),
            new Refusal("dv/dt = () : volt", """
                    line 1: these parentheses are empty
                        dv/dt = () : volt
                                ^^"""),
            new Refusal("dv/dt = v w : volt", """
                    line 1: an operator is missing before 'w'
                        dv/dt = v w : volt
                                  ^
                    for a product write '*'"""),
            new Refusal("dv/dt = (v w) : volt", """
                    line 1: an operator is missing before 'w'
                        dv/dt = (v w) : volt
                                   ^
                    for a product write '*'"""),
            new Refusal("dv/dt = 5 m : volt", """
                    line 1: an operator is missing before 'm'
                        dv/dt = 5 m : volt
                                  ^
                    for a product write '*'; single letters are names here, the unit is 'metre'"""),
            new Refusal("dv/dt = 2 v : volt", """
                    line 1: an operator is missing before 'v'
                        dv/dt = 2 v : volt
                                  ^
                    for a product write '*'"""),
            new Refusal("dv/dt = 2 (v) : volt", """
                    line 1: an operator is missing before '('
                        dv/dt = 2 (v) : volt
                                  ^
                    for a product write '*'"""),
            new Refusal("dv/dt = v*(E_L, v) : volt", """
                    line 1: ',' stands between arguments of a function only
                        dv/dt = v*(E_L, v) : volt
                                      ^"""),
            new Refusal("dv/dt = exp(1, 2) : volt", """
                    line 1: 'exp' takes one value, got 2
                        dv/dt = exp(1, 2) : volt
                                ^^^^^^^^^
                    write exp(x)"""),
            new Refusal("dv/dt = min(v) : volt", """
                    line 1: 'min' takes two values, got 1
                        dv/dt = min(v) : volt
                                ^^^^^^
                    write min(x, y)"""),
            new Refusal("dv/dt = clip() : volt", """
                    line 1: 'clip' takes three values, got 0
                        dv/dt = clip() : volt
                                ^^^^^^
                    write clip(x, low, high)"""),
            new Refusal("dv/dt = exp*v : volt", """
                    line 1: 'exp' is a function
                        dv/dt = exp*v : volt
                                ^^^
                    write exp(x)"""),
            new Refusal("dv/dt = expp(v) : volt", """
                    line 1: 'expp' is not a function
                        dv/dt = expp(v) : volt
                                ^^^^
                    did you mean 'exp'?"""),
            new Refusal("dv/dt = pow(v, 2) : volt", """
                    line 1: 'pow' is not a function
                        dv/dt = pow(v, 2) : volt
                                ^^^
                    did you mean 'x^y'?"""),
            new Refusal("dv/dt = tan(v) : volt", """
                    line 1: 'tan' is not a function
                        dv/dt = tan(v) : volt
                                ^^^
                    did you mean 'sin(x)/cos(x)'?"""),
            new Refusal("dv/dt = v(w) : volt", """
                    line 1: 'v' is not a function
                        dv/dt = v(w) : volt
                                ^
                    for a product write '*'; the functions are exp, log, sqrt, sin, cos, tanh, abs, min, max, clip, exprel, int, rand, floor, ceil, round, sign, mod, sinh, cosh, log10"""),
            new Refusal("dv/dt = * v : volt", """
                    line 1: a value is missing before '*'
                        dv/dt = * v : volt
                                ^
                    a number, a name, or an expression in parentheses can stand here"""),
            new Refusal("dv/dt = v * / 2 : volt", """
                    line 1: a value is missing before '/'
                        dv/dt = v * / 2 : volt
                                    ^
                    a number, a name, or an expression in parentheses can stand here"""),
            new Refusal("dv/dt = (v = 3) : volt", """
                    line 1: '=' cannot stand here
                        dv/dt = (v = 3) : volt
                                   ^
                    to compare, write '=='"""),
            new Refusal("dv/dt = v < not w : volt", """
                    line 1: 'not' cannot stand here
                        dv/dt = v < not w : volt
                                    ^^^
                    put it in parentheses: (not …)"""),
            new Refusal("dv/dt = " + "(".repeat(300) + "v" + ")".repeat(300) + " : volt", """
                    line 1: the expression has more than 200 levels
                        …((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((…
                                                                           ^
                    name parts of it on lines of their own: 'part = … : unit'"""),
            new Refusal("dv/dt = v" + " + v".repeat(300) + " : volt", """
                    line 1: the expression has more than 200 levels
                        dv/dt = v + v + v + v + v + v + v + v + v + v + v + v + v + v + v + v + v + v + v + v + v + v + v + …
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    name parts of it on lines of their own: 'part = … : unit'"""));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void anExpressionThatCannotBeReadIsRefused(Refusal refusal) {
        refusal.check(Refusal.ofModelWithParameters(refusal.text()));
    }
}
