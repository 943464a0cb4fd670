package spikelet.equations;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Integers, booleans and variables that only spikes change, used as what they are not. */
class RefusedSortsTest {
    static final List<Refusal> MODELS = List.of(
            new Refusal("n = 2.5 : integer", """
                    line 1: 'n' is declared an integer, but '2.5' need not be whole
                        n = 2.5 : integer
                            ^^^
                    round it: floor, ceil or round(2.5), or declare it ': 1'"""),
            new Refusal("n = 3*mV : integer", """
                    line 1: 'n' is declared an integer, but '3*mV' has unit volt
                        n = 3*mV : integer
                            ^^^^
                    divide '3*mV' by a value in volt, for example by 1*mV"""),
            new Refusal("n = 2^-1 : integer", """
                    line 1: 'n' is declared an integer, but '2^-1' need not be whole
                        n = 2^-1 : integer
                            ^^^^
                    round it: floor, ceil or round(2^-1), or declare it ': 1'"""),
            new Refusal("n = 3/2 : integer", """
                    line 1: 'n' is declared an integer, but '3/2' need not be whole
                        n = 3/2 : integer
                            ^^^
                    round it: floor, ceil or round(3/2), or declare it ': 1'"""),
            new Refusal("n = 3 > 2 : integer", """
                    line 1: 'n' is declared an integer, but '3 > 2' is a condition
                        n = 3 > 2 : integer
                            ^^^^^
                    write int(3 > 2), which is 1 where it holds, else 0"""),
            new Refusal("on = 1 : boolean", """
                    line 1: 'on' is declared a boolean, but '1' is a plain number
                        on = 1 : boolean
                             ^
                    write 'true', or declare it ': 1'"""),
            new Refusal("on = E_L : boolean", """
                    line 1: 'on' is declared a boolean, but 'E_L' has unit volt
                        on = E_L : boolean
                             ^^^
                    compare it, for example 'E_L > 0*mV'"""),
            new Refusal("dv/dt = (E_L + on)/tau : volt; on : boolean", """
                    line 1: 'on' is a condition where a number is needed
                        dv/dt = (E_L + on)/tau : volt; on : boolean
                                       ^^
                    write int(on), which is 1 where it holds, else 0"""),
            new Refusal("dv/dt = int(n)*volt/tau : volt; n : integer", """
                    line 1: 'n' is a number where a condition is needed
                        dv/dt = int(n)*volt/tau : volt; n : integer
                                    ^
                    compare it, for example 'n > 0'"""),
            new Refusal("dn/dt = 1/tau : integer", """
                    line 1: 'n' is declared an integer, which cannot follow a differential equation
                        dn/dt = 1/tau : integer
                        ^^^^^
                    for one that only spikes change, write 'n : integer (spikes)'"""),
            new Refusal("dx/dt = 1/tau : 1 (spikes)", """
                    line 1: 'x' has an equation, so '(spikes)' cannot follow
                        dx/dt = 1/tau : 1 (spikes)
                        ^^^^^
                    leave out the one or the other"""),
            new Refusal("x = E_L : volt (spikes)", """
                    line 1: 'x' starts at a value made of numbers and units alone, not at 'E_L'
                        x = E_L : volt (spikes)
                            ^^^
                    write 'x : volt (spikes)' and set where it starts with initially"""),
            new Refusal("x : volt (spike)", """
                    line 1: only '(spikes)' can stand after a unit
                        x : volt (spike)
                                 ^^^^^^
                    it marks a variable that only spikes change; parameters need no mark"""),
            new Refusal("true : boolean", """
                    line 1: 'true' is built in (what always holds)
                        true : boolean
                        ^^^^
                    choose another name, for example 'true_0'"""),
            new Refusal("x = mod(E_L, tau) : volt", """
                    line 1: cannot take the remainder: 'E_L' has unit volt; 'tau' has unit second
                        x = mod(E_L, tau) : volt
                            ^^^^^^^^^^^^^
                    'mod' needs one unit on all sides: multiply 'tau' by a value in volt/second, or divide 'E_L' by one"""),
            new Refusal("dv/dt = E_L(t)/tau : volt", """
                    line 1: 'E_L' is no table
                        dv/dt = E_L(t)/tau : volt
                                ^^^^^^
                    'E_L' alone is its value; for a product write '*'"""),
            new Refusal("dv/dt = sine(t)*volt/tau : volt", """
                    line 1: 'sine' is neither a function nor a table
                        dv/dt = sine(t)*volt/tau : volt
                                ^^^^^^^
                    did you mean 'sin'? If not, give it as a table: .table("sine", 1*ms, values, "pA")"""),
            new Refusal("stim(t) : amp; C dv/dt = stmi(t) : volt", """
                    line 1: 'stmi' is neither a function nor a table
                        stim(t) : amp; C dv/dt = stmi(t) : volt
                                                 ^^^^^^^
                    did you mean 'stim(t)'? If not, give it as a table: .table("stmi", 1*ms, values, "pA")"""),
            new Refusal("stim(t) : amp; dv/dt = stim(t)/tau : volt", """
                    line 1: 'dv/dt' has unit volt/second, but 'stim(t)/tau' has unit amp/second
                        stim(t) : amp; dv/dt = stim(t)/tau : volt
                                               ^^^^^^^^^^^
                    multiply 'stim(t)/tau' by a value in ohm"""),
            new Refusal("stim(t) : boolean", """
                    line 1: the table 'stim(t)' holds numbers with a unit, neither integers nor booleans
                        stim(t) : boolean
                        ^^^^^^^
                    declare it ': 1' and compare or round what is read"""),
            new Refusal("exp(t) : amp", """
                    line 1: 'exp' is a function
                        exp(t) : amp
                        ^^^^^^
                    choose another name, for example 'exp_0'"""),
            new Refusal("x = floor(E_L) : 1", """
                    line 1: 'floor' takes a plain number, but 'E_L' has unit volt
                        x = floor(E_L) : 1
                                  ^^^
                    divide 'E_L' by a value in volt, for example by 1*mV"""));

    static final List<Refusal> RESETS = List.of(
            new Refusal("on = 1", """
                    line 1: 'on' is a boolean, but '1' is a plain number
                        on = 1
                             ^
                    write 'true'"""),
            new Refusal("on += true", """
                    line 1: 'on' is a boolean, so '+=' cannot change it
                        on += true
                        ^^^^^^^^^^
                    write 'on = …' with a condition"""),
            new Refusal("n += 0.5", """
                    line 1: 'n' is an integer, but '0.5' need not be whole
                        n += 0.5
                             ^^^
                    round it: floor, ceil or round(0.5)"""),
            new Refusal("n /= 2", """
                    line 1: 'n' is an integer, so '/=' cannot change it
                        n /= 2
                        ^^^^^^
                    write 'n = floor(…)'"""),
            new Refusal("n = on", """
                    line 1: 'n' is an integer, but 'on' is a condition
                        n = on
                            ^^
                    write int(on), which is 1 where it holds, else 0"""),
            new Refusal("on = n", """
                    line 1: 'on' is a boolean, but 'n' is a plain number
                        on = n
                             ^
                    compare it, for example 'n > 0'"""),
            new Refusal("v = n", """
                    line 1: 'v' has unit volt, but 'n' is a plain number
                        v = n
                            ^
                    multiply 'n' by a value in volt"""));

    @ParameterizedTest
    @FieldSource("MODELS")
    void whatIsNoIntegerOrBooleanIsNotDeclaredAsOne(Refusal refusal) {
        refusal.check(Refusal.ofModelWithParameters(refusal.text()));
    }

    @ParameterizedTest
    @FieldSource("RESETS")
    void aSpikeKeepsIntegersWholeAndBooleansTrueOrFalse(Refusal refusal) {
        var model = "dv/dt = -v/ms : volt; n : integer (spikes); on : boolean (spikes)";
        refusal.check(() ->
                Checker.check(Parser.equations(model), null, Parser.assignments(refusal.text()), java.util.Map.of()));
    }
}
