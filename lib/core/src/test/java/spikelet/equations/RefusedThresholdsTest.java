package spikelet.equations;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Conditions of a spike. */
class RefusedThresholdsTest {
    static final List<Refusal> TEXTS = List.of(
            new Refusal("", """
                    line 1: there is no condition

                        ^
                    for example 'v > -50*mV'"""),
            new Refusal("v", """
                    line 1: 'v' is a number where a condition is needed
                        v
                        ^
                    compare it, for example 'v > 0*mV'"""),
            new Refusal("not v", """
                    line 1: 'v' is a number where a condition is needed
                        not v
                            ^
                    compare it, for example 'v > 0*mV'"""),
            new Refusal("v = 3", """
                    line 1: '=' cannot stand here
                        v = 3
                          ^
                    to compare, write '=='"""),
            new Refusal("v => 3*mV", """
                    line 1: '=' cannot stand here
                        v => 3*mV
                          ^
                    to compare, write '>='"""),
            new Refusal("v > 20", """
                    line 1: cannot compare: 'v' has unit volt; '20' is a plain number
                        v > 20
                        ^^^^^^
                    give the number a unit, for example '20*mV'"""),
            new Refusal("v > b", """
                    line 1: cannot compare: 'v' has unit volt; 'b' has unit amp
                        v > b
                        ^^^^^
                    '>' needs one unit on all sides: multiply 'b' by a value in ohm, or divide 'v' by one"""),
            new Refusal("v > E_l", """
                    line 1: unknown name 'E_l'
                        v > E_l
                            ^^^
                    did you mean 'E_L'? If not, declare it, for example 'E_l : volt', or give it: .with("E_l", "-60 mV")"""),
            new Refusal("v > V_T", """
                    line 1: unknown name 'V_T'
                        v > V_T
                            ^^^
                    declare it, for example 'V_T : volt', or give it: .with("V_T", "-60 mV")"""),
            new Refusal("0*mV < v < 3*mV", """
                    line 1: comparisons cannot be chained
                        0*mV < v < 3*mV
                        ^^^^^^^^^^
                    write 'a < b and b < c'"""),
            new Refusal("v > 3*mV : volt", """
                    line 1: a unit cannot stand here
                        v > 3*mV : volt
                                 ^
                    units are declared in the equations only"""),
            new Refusal("v > 3*mV; w > 3*nA", """
                    line 1: there is a second condition
                        v > 3*mV; w > 3*nA
                                  ^
                    join the two with 'and' or with 'or'"""),
            new Refusal("v > 3*mV\nw < 3*nA", """
                    line 2: there is a second condition
                        w < 3*nA
                        ^
                    join the two with 'and' or with 'or'"""),
            new Refusal("v > 3*mV and", """
                    line 1: a value is missing before the end
                        v > 3*mV and
                                    ^"""),
            new Refusal("v > 3*mV and w", """
                    line 1: 'w' is a number where a condition is needed
                        v > 3*mV and w
                                     ^
                    compare it, for example 'w > 0*nA'"""),
            new Refusal("v > 3*mV or or w", """
                    line 1: a value is missing before 'or'
                        v > 3*mV or or w
                                    ^^
                    a number, a name, or an expression in parentheses can stand here"""),
            new Refusal("v > xi*sqrt(tau)*volt", """
                    line 1: 'xi' can only be added, or multiplied by what holds no noise
                        v > xi*sqrt(tau)*volt
                        ^^^^^^^^^^^^^^^^^^^^^
                    for example 'dv/dt = (E_L - v)/tau + sigma*sqrt(2/tau)*xi : volt'"""),
            new Refusal("-(v > 3*mV) > 2", """
                    line 1: '(v > 3*mV)' is a condition where a number is needed
                        -(v > 3*mV) > 2
                         ^^^^^^^^^^
                    write int(v > 3*mV), which is 1 where it holds, else 0"""),
            new Refusal("v > 3*mV)", """
                    line 1: this parenthesis was never opened
                        v > 3*mV)
                                ^"""),
            new Refusal("v ≥ 3*mV", """
                    line 1: '≥' means nothing in a model
                        v ≥ 3*mV
                          ^
                    write '>='"""));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aThresholdThatIsNoConditionIsRefused(Refusal refusal) {
        refusal.check(Refusal.ofThreshold(refusal.text()));
    }
}
