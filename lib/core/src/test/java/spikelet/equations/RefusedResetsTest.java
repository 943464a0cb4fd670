package spikelet.equations;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What happens at a spike. */
class RefusedResetsTest {
    static final List<Refusal> TEXTS = List.of(
            new Refusal("v", """
                    line 1: expected '=', '+=', '-=', '*=' or '/=' after 'v', got the end
                        v
                         ^
                    for example 'v = -65*mV'"""),
            new Refusal("v == 3", """
                    line 1: expected '=', '+=', '-=', '*=' or '/=' after 'v', got '=='
                        v == 3
                          ^^
                    for example 'v = -65*mV'"""),
            new Refusal("3 = v", """
                    line 1: an assignment begins with a state variable, not '3'
                        3 = v
                        ^
                    for example 'v = -65*mV'"""),
            new Refusal("v++", """
                    line 1: expected '=', '+=', '-=', '*=' or '/=' after 'v', got '+'
                        v++
                         ^
                    for example 'v = -65*mV'"""),
            new Refusal("v = 3", """
                    line 1: 'v' has unit volt, but '3' is a plain number
                        v = 3
                            ^
                    give the number a unit, for example '3*mV'"""),
            new Refusal("v = w", """
                    line 1: 'v' has unit volt, but 'w' has unit amp
                        v = w
                            ^
                    multiply 'w' by a value in ohm"""),
            new Refusal("w += v", """
                    line 1: 'w' has unit amp, but 'v' has unit volt
                        w += v
                             ^
                    multiply 'v' by a value in siemens"""),
            new Refusal("v *= 2*mV", """
                    line 1: '*=' takes a plain number, but '2*mV' has unit volt
                        v *= 2*mV
                             ^^^^
                    divide '2*mV' by a value in volt"""),
            new Refusal("v = v > 3*mV", """
                    line 1: 'v' has unit volt, but 'v > 3*mV' is a condition
                        v = v > 3*mV
                            ^^^^^^^^
                    write int(v > 3*mV), which is 1 where it holds, else 0"""),
            new Refusal("v = V_r", """
                    line 1: unknown name 'V_r'
                        v = V_r
                            ^^^
                    declare it, for example 'V_r : volt', or give it: .with("V_r", "-60 mV")"""),
            new Refusal("E_L = 3*mV", """
                    line 1: 'E_L' is not a state variable, so a spike cannot change it
                        E_L = 3*mV
                        ^^^
                    state variables are those with an equation 'dx/dt = …'; one that only spikes change is declared 'E_L : volt (spikes)'"""),
            new Refusal("E_l = 3*mV", """
                    line 1: unknown state variable 'E_l'
                        E_l = 3*mV
                        ^^^
                    the state variables are v, w"""),
            new Refusal("V = 3*mV", """
                    line 1: unknown state variable 'V'
                        V = 3*mV
                        ^
                    did you mean 'v'?"""),
            new Refusal("x = 3", """
                    line 1: unknown state variable 'x'
                        x = 3
                        ^
                    the state variables are v, w"""),
            new Refusal("t = 0", """
                    line 1: 't' (the time) cannot be changed by a spike
                        t = 0
                        ^"""),
            new Refusal("v = -65 mV : volt", """
                    line 1: a unit cannot stand here
                        v = -65 mV : volt
                                   ^
                    units are declared in the equations only"""),
            new Refusal("v = 3*mV w = 3*nA", """
                    line 1: a ';' or a new line is missing before 'w'
                        v = 3*mV w = 3*nA
                                 ^"""),
            new Refusal("v = xi*sqrt(tau)*volt", """
                    line 1: 'xi' has no value at an instant
                        v = xi*sqrt(tau)*volt
                            ^^^^^^^^^^^^^^^^^
                    white noise stands on the right side of an equation only, as in 'dv/dt = … + sigma*sqrt(2/tau)*xi'"""),
            new Refusal("v = -65*mV\n  w += q", """
                    line 2: unknown name 'q'
                          w += q
                               ^
                    declare it, for example 'q : 1', or give it: .with("q", "1")"""));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aSpikeChangesStateVariablesOnlyAndInTheirUnit(Refusal refusal) {
        refusal.check(Refusal.ofReset(refusal.text()));
    }
}
