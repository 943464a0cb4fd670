package spikelet.equations;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Characters, numbers and empty texts. */
class RefusedCharactersTest {
    static final List<Refusal> TEXTS = List.of(
            new Refusal("dv/dt = v*τ_m : volt", """
                    line 1: 'τ' means nothing in a model
                        dv/dt = v*τ_m : volt
                                  ^
                    spell Greek letters: tau"""),
            new Refusal("dv/dt = Δ : volt", """
                    line 1: 'Δ' means nothing in a model
                        dv/dt = Δ : volt
                                ^
                    spell Greek letters: Delta"""),
            new Refusal("dv/dt = −v : volt", """
                    line 1: '−' means nothing in a model
                        dv/dt = −v : volt
                                ^
                    write '-'"""),
            new Refusal("dv/dt = v² : volt", """
                    line 1: '²' means nothing in a model
                        dv/dt = v² : volt
                                 ^
                    write '^2'"""),
            new Refusal("dv/dt = 2×v : volt", """
                    line 1: '×' means nothing in a model
                        dv/dt = 2×v : volt
                                 ^
                    write '*'"""),
            new Refusal("dv/dt = [v] : volt", """
                    line 1: '[' means nothing in a model
                        dv/dt = [v] : volt
                                ^
                    use parentheses ( )"""),
            new Refusal("dv/dt = v // leak", """
                    line 1: '//' means nothing here
                        dv/dt = v // leak
                                  ^^
                    a comment begins with #"""),
            new Refusal("v' = w : volt", """
                    line 1: ''' means nothing in a model
                        v' = w : volt
                         ^
                    a derivative is written dv/dt"""),
            new Refusal("_x : volt", """
                    line 1: '_' means nothing in a model
                        _x : volt
                        ^
                    a name begins with a letter"""),
            new Refusal("y".repeat(61) + " : 1", """
                    line 1: a name has at most 60 characters
                        yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy : 1
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^"""),
            new Refusal("dv/dt = 1e999 : volt", """
                    line 1: the number '1e999' is too large
                        dv/dt = 1e999 : volt
                                ^^^^^"""),
            new Refusal("dv/dt = 1e-999 : volt", """
                    line 1: the number '1e-999' is too small
                        dv/dt = 1e-999 : volt
                                ^^^^^^"""),
            new Refusal("dv/dt = v ? 1 : 0", """
                    line 1: '?' means nothing in a model
                        dv/dt = v ? 1 : 0
                                  ^
                    write int(condition), which is 1 where the condition holds, else 0"""),
            new Refusal("dv/dt = v & w : 1", """
                    line 1: '&' means nothing in a model
                        dv/dt = v & w : 1
                                  ^
                    write 'and'"""),
            new Refusal("dv/dt = v | w : 1", """
                    line 1: '|' means nothing in a model
                        dv/dt = v | w : 1
                                  ^
                    write 'or'"""),
            new Refusal("dv/dt = v @ w : 1", """
                    line 1: '@' means nothing in a model
                        dv/dt = v @ w : 1
                                  ^"""),
            new Refusal("x : 1\n\ty : 1\n\tz = \tµ + @", """
                    line 3: '@' means nothing in a model
                         z =  µ + @
                                  ^"""),
            new Refusal(" ", """
                    line 1: there is no equation

                        ^
                    for example 'dv/dt = (E_L - v)/tau : volt'"""),
            new Refusal("# nothing here\n\n", """
                    line 1: there is no equation
                        # nothing here
                        ^
                    for example 'dv/dt = (E_L - v)/tau : volt'"""));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aTextWithStrangeCharactersIsRefusedWithTheWayToWriteIt(Refusal refusal) {
        refusal.check(Refusal.ofModel(refusal.text()));
    }
}
