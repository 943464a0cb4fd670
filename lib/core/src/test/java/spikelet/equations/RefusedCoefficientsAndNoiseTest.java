package spikelet.equations;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What stands before dx/dt, and white noise. */
class RefusedCoefficientsAndNoiseTest {
    static final List<Refusal> TEXTS = List.of(
            new Refusal("0 dv/dt = v : volt", """
                    line 1: the coefficient of '0 dv/dt' is zero
                        0 dv/dt = v : volt
                        ^"""),
            new Refusal("(R > 3*ohm) dv/dt = v : volt", """
                    line 1: '(R > 3*ohm)' is a condition where a number is needed
                        (R > 3*ohm) dv/dt = v : volt
                        ^^^^^^^^^^^
                    write int(R > 3*ohm), which is 1 where it holds, else 0"""),
            new Refusal("R*C dv/dt = (E_L - v)/tau : volt", """
                    line 1: 'R*C dv/dt' has unit volt, but '(E_L - v)/tau' has unit volt/second
                        R*C dv/dt = (E_L - v)/tau : volt
                                    ^^^^^^^^^^^^^
                    multiply '(E_L - v)/tau' by a value in second"""),
            new Refusal("(R + C) dv/dt = v : volt", """
                    line 1: cannot add: 'R' has unit ohm; 'C' has unit farad
                        (R + C) dv/dt = v : volt
                        ^^^^^^^
                    '+' needs one unit on all sides: multiply 'C' by a value in ohm^2/second, or divide 'R' by one"""),
            new Refusal("dv/dt = v/tau + xi : volt", """
                    line 1: cannot add: 'v/tau' has unit volt/second; 'xi' has unit 1/second^(1/2)
                        dv/dt = v/tau + xi : volt
                                ^^^^^^^^^^
                    '+' needs one unit on all sides: multiply 'xi' by a value in volt/second^(1/2), or divide 'v/tau' by one"""),
            new Refusal("dv/dt = E_L*xi^2 : volt", """
                    line 1: 'xi' can only be added, or multiplied by what holds no noise
                        dv/dt = E_L*xi^2 : volt
                                    ^^^^
                    for example 'dv/dt = (E_L - v)/tau + sigma*sqrt(2/tau)*xi : volt'"""),
            new Refusal("dv/dt = xi*xi*E_L : volt", """
                    line 1: 'xi' can only be added, or multiplied by what holds no noise
                        dv/dt = xi*xi*E_L : volt
                                ^^^^^
                    for example 'dv/dt = (E_L - v)/tau + sigma*sqrt(2/tau)*xi : volt'"""),
            new Refusal("dv/dt = E_L/xi/tau/sqrt(tau) : volt", """
                    line 1: 'xi' can only be added, or multiplied by what holds no noise
                        dv/dt = E_L/xi/tau/sqrt(tau) : volt
                                ^^^^^^
                    for example 'dv/dt = (E_L - v)/tau + sigma*sqrt(2/tau)*xi : volt'"""),
            new Refusal("dv/dt = exp(xi*sqrt(tau))*volt/tau : volt", """
                    line 1: 'xi' can only be added, or multiplied by what holds no noise
                        dv/dt = exp(xi*sqrt(tau))*volt/tau : volt
                                ^^^^^^^^^^^^^^^^^
                    for example 'dv/dt = (E_L - v)/tau + sigma*sqrt(2/tau)*xi : volt'"""),
            new Refusal("n = xi*sqrt(tau) : 1\ndv/dt = n*n*E_L/tau : volt", """
                    line 2: 'xi' can only be added, or multiplied by what holds no noise
                        dv/dt = n*n*E_L/tau : volt
                                ^^^
                    for example 'dv/dt = (E_L - v)/tau + sigma*sqrt(2/tau)*xi : volt'"""),
            new Refusal("(1 + xi*sqrt(tau)) dv/dt = E_L/tau : volt", """
                    line 1: 'xi' has no value at an instant
                        (1 + xi*sqrt(tau)) dv/dt = E_L/tau : volt
                        ^^^^^^^^^^^^^^^^^^
                    white noise stands on the right side of an equation only, as in 'dv/dt = … + sigma*sqrt(2/tau)*xi'"""));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void whatCannotDriveAnEquationIsRefused(Refusal refusal) {
        refusal.check(Refusal.ofModelWithParameters(refusal.text()));
    }
}
