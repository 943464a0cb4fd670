package spikelet.equations;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Names that are not known and units that do not fit. */
class RefusedDimensionsTest {
    static final List<Refusal> TEXTS = List.of(
            new Refusal("dv/dt = (El - v)/tau : volt", """
                    line 1: unknown name 'El'
                        dv/dt = (El - v)/tau : volt
                                 ^^
                    did you mean 'E_L'? If not, declare it, for example 'El : volt', or give it: .with("El", "-60 mV")"""),
            new Refusal("dv/dt = (E_L - v)/tau_m : volt", """
                    line 1: unknown name 'tau_m'
                        dv/dt = (E_L - v)/tau_m : volt
                                          ^^^^^
                    declare it, for example 'tau_m : second', or give it: .with("tau_m", "10 ms")"""),
            new Refusal("dv/dt = (20*V - v)/tau : volt", """
                    line 1: unknown name 'V'
                        dv/dt = (20*V - v)/tau : volt
                                    ^
                    the unit is written 'volt', single letters are names; did you mean 'v'? If not, declare it, for example 'V : volt', or give it: .with("V", "-60 mV")"""),
            new Refusal("dv/dt = (20*mv - v)/tau : volt", """
                    line 1: unknown name 'mv'
                        dv/dt = (20*mv - v)/tau : volt
                                    ^^
                    did you mean 'mV'? If not, declare it, for example 'mv : 1', or give it: .with("mv", "1")"""),
            new Refusal("dv/dt = dv/dt : volt", """
                    line 1: unknown name 'dv'
                        dv/dt = dv/dt : volt
                                ^^
                    a derivative stands on the left side only: 'dv/dt = …'"""),
            new Refusal("dv/dt = gL*v : volt", """
                    line 1: unknown name 'gL'
                        dv/dt = gL*v : volt
                                ^^
                    declare it, for example 'gL : siemens', or give it: .with("gL", "30 nS")"""),
            new Refusal("dv/dt = E_L - v : volt", """
                    line 1: 'dv/dt' has unit volt/second, but 'E_L - v' has unit volt
                        dv/dt = E_L - v : volt
                                ^^^^^^^
                    divide it by a time constant, or write 'tau dv/dt = …'"""),
            new Refusal("dv/dt = (E_L - v + I)/tau : volt", """
                    line 1: cannot add: 'E_L - v' has unit volt; 'I' has unit amp
                        dv/dt = (E_L - v + I)/tau : volt
                                ^^^^^^^^^^^^^
                    '+' needs one unit on all sides: multiply 'I' by a value in ohm, or divide 'E_L - v' by one"""),
            new Refusal("dv/dt = (E_L - v + 3)/tau : volt", """
                    line 1: cannot add: 'E_L - v' has unit volt; '3' is a plain number
                        dv/dt = (E_L - v + 3)/tau : volt
                                ^^^^^^^^^^^^^
                    give the number a unit, for example '3*mV'"""),
            new Refusal("dv/dt = (-3 - v)/tau : volt", """
                    line 1: cannot subtract: '-3' is a plain number; 'v' has unit volt
                        dv/dt = (-3 - v)/tau : volt
                                ^^^^^^^^
                    give the number a unit, for example '-3*mV'"""),
            new Refusal("C dv/dt = g*(E_L - v) + E_L/tau : volt", """
                    line 1: cannot add: 'g*(E_L - v)' has unit amp; 'E_L/tau' has unit volt/second
                        C dv/dt = g*(E_L - v) + E_L/tau : volt
                                  ^^^^^^^^^^^^^^^^^^^^^
                    '+' needs one unit on all sides: multiply 'E_L/tau' by a value in farad, or divide 'g*(E_L - v)' by one"""),
            new Refusal("C dv/dt = E_L - v : volt", """
                    line 1: 'C dv/dt' has unit amp, but 'E_L - v' has unit volt
                        C dv/dt = E_L - v : volt
                                  ^^^^^^^
                    multiply 'E_L - v' by a value in siemens"""),
            new Refusal("dv/dt = v*v/tau : volt", """
                    line 1: 'dv/dt' has unit volt/second, but 'v*v/tau' has unit volt^2/second
                        dv/dt = v*v/tau : volt
                                ^^^^^^^
                    divide 'v*v/tau' by a value in volt"""),
            new Refusal("dv/dt = exp(v)/tau : volt", """
                    line 1: 'exp' takes a plain number, but 'v' has unit volt
                        dv/dt = exp(v)/tau : volt
                                    ^
                    divide 'v' by a value in volt, for example by 1*mV"""),
            new Refusal("dv/dt = exp(1/v)*volt/tau : volt", """
                    line 1: 'exp' takes a plain number, but '1/v' has unit 1/volt
                        dv/dt = exp(1/v)*volt/tau : volt
                                    ^^^
                    multiply '1/v' by a value in volt"""),
            new Refusal("dv/dt = 2^v : volt", """
                    line 1: an exponent must be a plain number, but 'v' has unit volt
                        dv/dt = 2^v : volt
                                  ^
                    divide 'v' by a value in volt, for example by 1*mV"""),
            new Refusal("dv/dt = v^R/tau : volt", """
                    line 1: an exponent must be a plain number, but 'R' has unit ohm
                        dv/dt = v^R/tau : volt
                                  ^
                    divide 'R' by a value in ohm, for example by 1*Mohm"""),
            new Refusal("dv/dt = v^0.3/tau : volt", """
                    line 1: 'v' has unit volt, so its exponent must be a whole number such as 2
                        dv/dt = v^0.3/tau : volt
                                  ^^^
                    divide 'v' by a value in volt, for example by 1*mV"""),
            new Refusal("dv/dt = v^1000/tau : volt", """
                    line 1: the exponent '1000' is too large for a unit
                        dv/dt = v^1000/tau : volt
                                  ^^^^"""),
            new Refusal("dv/dt = sqrt(sqrt(v)) : volt", """
                    line 1: the root of 'sqrt(v)' has no unit: 'sqrt(v)' has unit volt^(1/2)
                        dv/dt = sqrt(sqrt(v)) : volt
                                ^^^^^^^^^^^^^"""),
            new Refusal("dv/dt = ((v^60)^2)^2 : volt", """
                    line 1: the unit of '(v^60)' has an exponent beyond 100
                        dv/dt = ((v^60)^2)^2 : volt
                                 ^^^^^^"""),
            new Refusal("dv/dt = v + (v > E_L) : volt", """
                    line 1: '(v > E_L)' is a condition where a number is needed
                        dv/dt = v + (v > E_L) : volt
                                    ^^^^^^^^^
                    write int(v > E_L), which is 1 where it holds, else 0"""),
            new Refusal("dv/dt = (v > E_L) and (v < 0) : volt", """
                    line 1: 'dv/dt' has unit volt/second, but '(v > E_L) and (v < 0)' is a condition
                        dv/dt = (v > E_L) and (v < 0) : volt
                                ^^^^^^^^^^^^^^^^^^^^^
                    write int((v > E_L) and (v < 0)), which is 1 where it holds, else 0"""),
            new Refusal("dv/dt = int(v) : volt", """
                    line 1: 'v' is a number where a condition is needed
                        dv/dt = int(v) : volt
                                    ^
                    compare it, for example 'v > 0*mV'"""),
            new Refusal("dv/dt = v > E_L : volt", """
                    line 1: 'dv/dt' has unit volt/second, but 'v > E_L' is a condition
                        dv/dt = v > E_L : volt
                                ^^^^^^^
                    write int(v > E_L), which is 1 where it holds, else 0"""),
            new Refusal("dv/dt = max(v, b)/tau : volt", """
                    line 1: 'max' takes values of one unit: 'v' has unit volt; 'b' has unit amp
                        dv/dt = max(v, b)/tau : volt
                                ^^^^^^^^^
                    'max' needs one unit on all sides: multiply 'b' by a value in ohm, or divide 'v' by one"""),
            new Refusal("dv/dt = clip(v, 0, 1)/tau : volt", """
                    line 1: 'clip' takes values of one unit: 'v' has unit volt; '1' is a plain number
                        dv/dt = clip(v, 0, 1)/tau : volt
                                ^^^^^^^^^^^^^
                    give the number a unit, for example '1*mV'"""),
            new Refusal("I_s = g*v : volt\nv : volt", """
                    line 1: 'I_s' is declared in volt, but 'g*v' has unit amp
                        I_s = g*v : volt
                              ^^^
                    multiply 'g*v' by a value in ohm, or declare it ': amp'"""),
            new Refusal("I_s = v > E_L : amp\nv : volt", """
                    line 1: 'I_s' is declared in amp, but 'v > E_L' is a condition
                        I_s = v > E_L : amp
                              ^^^^^^^
                    write int(v > E_L), which is 1 where it holds, else 0"""));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void unitsThatDoNotFitAreToldOnBothSides(Refusal refusal) {
        refusal.check(Refusal.ofModelWithParameters(refusal.text()));
    }
}
