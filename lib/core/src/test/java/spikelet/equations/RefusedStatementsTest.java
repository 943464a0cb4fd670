package spikelet.equations;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Lines that are no statement. */
class RefusedStatementsTest {
    static final List<Refusal> TEXTS = List.of(
            new Refusal("v", """
                    line 1: the unit or the value of 'v' is missing
                        v
                        ^
                    declare it, for example 'v : volt'"""),
            new Refusal("v + w = 3 : volt", """
                    line 1: a statement cannot begin with 'v +'
                        v + w = 3 : volt
                        ^
                    it is 'dx/dt = … : unit', 'name = … : unit' or 'name : unit'"""),
            new Refusal("2 = v : 1", """
                    line 1: a statement cannot begin with '2'
                        2 = v : 1
                        ^
                    it is 'dx/dt = … : unit', 'name = … : unit' or 'name : unit'"""),
            new Refusal("and : 1", """
                    line 1: a statement cannot begin with 'and'
                        and : 1
                        ^^^
                    it is 'dx/dt = … : unit', 'name = … : unit' or 'name : unit'"""),
            new Refusal("gL, EL : volt", """
                    line 1: ',' cannot stand here: a statement declares one name
                        gL, EL : volt
                          ^
                    for example 'gL : volt; …'"""),
            new Refusal("x == 3 : 1", """
                    line 1: expected '=' or ':' after 'x', got '=='
                        x == 3 : 1
                          ^^
                    a definition is written with one '='"""),
            new Refusal("v += 3 : volt", """
                    line 1: expected '=' or ':' after 'v', got '+='
                        v += 3 : volt
                          ^^
                    what happens at a spike is told apart from the equations"""),
            new Refusal("dv/dx = 3 : volt", """
                    line 1: only derivatives in time can be solved
                        dv/dx = 3 : volt
                        ^^^^^
                    for example 'dv/dt = …'"""),
            new Refusal("d2v/dt2 = 3 : volt", """
                    line 1: only first derivatives can be solved
                        d2v/dt2 = 3 : volt
                        ^^^^^^^
                    name the first derivative: 'dx/dt = y : …' and 'dy/dt = …'"""),
            new Refusal("dv/dt : volt", """
                    line 1: expected '=' after 'dv/dt', got ':'
                        dv/dt : volt
                              ^
                    for example 'dv/dt = (E_L - v)/tau : volt'"""),
            new Refusal("dv/dt -v/tau : volt", """
                    line 1: expected '=' after 'dv/dt', got '-'
                        dv/dt -v/tau : volt
                              ^
                    for example 'dv/dt = (E_L - v)/tau : volt'"""),
            new Refusal("dv/dt = -v/tau", """
                    line 1: the unit of 'dv/dt = …' is missing
                        dv/dt = -v/tau
                                      ^
                    put it at the end, for example ': volt', or ': 1' for a plain number"""),
            new Refusal("dv/dt = -v/tau\ntau : ms", """
                    line 1: the unit of 'dv/dt = …' is missing
                        dv/dt = -v/tau
                                      ^
                    put it at the end, for example ': volt', or ': 1' for a plain number"""),
            new Refusal("dv/dt = : volt", """
                    line 1: a value is missing before ':'
                        dv/dt = : volt
                                ^
                    a number, a name, or an expression in parentheses can stand here"""),
            new Refusal("dv/dt = v = w : volt", """
                    line 1: '=' cannot stand here
                        dv/dt = v = w : volt
                                  ^
                    to compare, write '=='"""),
            new Refusal("x = 1 : 1 : 2", """
                    line 1: a second ':' in one statement
                        x = 1 : 1 : 2
                                  ^"""),
            new Refusal("dv/dt = -v/tau dw/dt = w : volt", """
                    line 1: a ';' or a new line is missing before 'dw'
                        dv/dt = -v/tau dw/dt = w : volt
                                       ^^"""),
            new Refusal("a = 1 : 1 b = 2 : 1", """
                    line 1: a ';' or a new line is missing before 'b'
                        a = 1 : 1 b = 2 : 1
                                  ^"""),
            new Refusal("dv/dt = -v/(10*ms) : volt (unless refractory)", """
                    line 1: flags such as '(unless refractory)' are not part of the equations
                        dv/dt = -v/(10*ms) : volt (unless refractory)
                                                  ^
                    refractoriness is set on the model"""),
            new Refusal("tau + 1 dv/dt = v : volt", """
                    line 1: '+' cannot stand before 'dv', only a product can
                        tau + 1 dv/dt = v : volt
                            ^
                    put a sum in parentheses, as in '(a + b) dv/dt = …'"""),
            new Refusal("R C dv/dt = v : volt", """
                    line 1: an operator is missing before 'C'
                        R C dv/dt = v : volt
                          ^
                    for a product write '*'"""),
            new Refusal("* dv/dt = v : volt", """
                    line 1: a value is missing before '*'
                        * dv/dt = v : volt
                        ^"""),
            new Refusal("C/ dv/dt = v : volt", """
                    line 1: a value is missing before 'dv'
                        C/ dv/dt = v : volt
                           ^^"""),
            new Refusal("v : volt\nv : amp", """
                    line 2: 'v' is declared twice
                        v : amp
                        ^
                    the first is on line 1; remove or rename one of them"""),
            new Refusal("mV : volt", """
                    line 1: 'mV' is a unit
                        mV : volt
                        ^^
                    choose another name, for example 'mV_0'"""),
            new Refusal("t : second", """
                    line 1: 't' is built in (the time)
                        t : second
                        ^
                    choose another name, for example 't_0'"""),
            new Refusal("I : amp", """
                    line 1: 'I' is built in (the input current from stimuli and synapses)
                        I : amp
                        ^
                    choose another name, for example 'I_0'"""),
            new Refusal("exp : 1", """
                    line 1: 'exp' is a function
                        exp : 1
                        ^^^
                    choose another name, for example 'exp_0'"""),
            new Refusal("µ : 1", """
                    line 1: 'µ' cannot be a name
                        µ : 1
                        ^
                    a name holds letters a to z, A to Z, digits and _"""),
            new Refusal("a = b : 1; b = c + 1 : 1; c = 2*a : 1", """
                    line 1: 'a' is defined by itself: a -> b -> c -> a
                        a = b : 1; b = c + 1 : 1; c = 2*a : 1
                        ^
                    one of them must not use the next; what evolves in time is 'da/dt = …'"""),
            new Refusal("x = x + 1 : 1", """
                    line 1: 'x' is defined by itself
                        x = x + 1 : 1
                        ^
                    what evolves in time is 'dx/dt = …'"""),
            new Refusal("x = 1/0 : 1", """
                    line 1: the value of 'x' is not a finite number: Infinity
                        x = 1/0 : 1
                            ^^^"""),
            new Refusal("x = y + 1 : 1", """
                    line 1: unknown name 'y'
                        x = y + 1 : 1
                            ^
                    declare it, for example 'y : 1', or give it: .with("y", "1")"""),
            new Refusal("dv = -v/(10*ms) : volt", """
                    line 1: unknown name 'v'
                        dv = -v/(10*ms) : volt
                              ^
                    did you mean 'dv/dt = …' instead of 'dv = …'?"""));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aLineThatIsNoStatementIsRefused(Refusal refusal) {
        refusal.check(Refusal.ofModel(refusal.text()));
    }
}
