package spikelet.equations;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Units after the colon. */
class RefusedUnitsTest {
    static final List<Refusal> TEXTS = List.of(
            new Refusal("x :", """
                    line 1: a unit is missing before the end
                        x :
                           ^
                    for example 'volt'; '1' for a plain number"""),
            new Refusal("x : vlot", """
                    line 1: unknown unit 'vlot'
                        x : vlot
                            ^^^^
                    did you mean 'volt'?"""),
            new Refusal("x : m", """
                    line 1: unknown unit 'm'
                        x : m
                            ^
                    did you mean 'metre'?"""),
            new Refusal("x : 2", """
                    line 1: '2' cannot stand in a unit
                        x : 2
                            ^
                    after the colon stands the unit alone, '1' for a plain number"""),
            new Refusal("x : lux", """
                    line 1: unknown unit 'lux'
                        x : lux
                            ^^^
                    units are products of volt, amp, siemens, ohm, farad, second, Hz, metre, coulomb, joule, watt, kelvin, mole, M, also as mV, nA, ms, mM; '1' for a plain number"""),
            new Refusal("x : celsius", """
                    line 1: unknown unit 'celsius'
                        x : celsius
                            ^^^^^^^
                    temperatures are in kelvin: 6.3 °C is 279.45*kelvin"""),
            new Refusal("x : mole/litre", """
                    line 1: unknown unit 'litre'
                        x : mole/litre
                                 ^^^^^
                    a mole per litre is a molar: M, mM, uM"""),
            new Refusal("Ca = 2*mM : mole", """
                    line 1: 'Ca' is declared in mole, but '2*mM' has unit mM
                        Ca = 2*mM : mole
                             ^^^^
                    multiply '2*mM' by a value in metre^3, or declare it ': mM'"""),
            new Refusal("x : bool", """
                    line 1: unknown unit 'bool'
                        x : bool
                            ^^^^
                    did you mean 'boolean'?"""),
            new Refusal("x : int", """
                    line 1: unknown unit 'int'
                        x : int
                            ^^^
                    did you mean 'integer'?"""),
            new Refusal("x : msec", """
                    line 1: unknown unit 'msec'
                        x : msec
                            ^^^^
                    did you mean 'ms'?"""),
            new Refusal("x : mv", """
                    line 1: unknown unit 'mv'
                        x : mv
                            ^^
                    did you mean 'mV'?"""),
            new Refusal("x : volt^0.5", """
                    line 1: the exponent of a unit is a whole number up to 20
                        x : volt^0.5
                                 ^^^
                    for example 'siemens/metre^2'"""),
            new Refusal("x : volt^", """
                    line 1: the exponent of a unit is a whole number up to 20
                        x : volt^
                                 ^
                    for example 'siemens/metre^2'"""),
            new Refusal("x : volt^99", """
                    line 1: the exponent of a unit is a whole number up to 20
                        x : volt^99
                                 ^^
                    for example 'siemens/metre^2'"""),
            new Refusal("x : siemens/(metre*volt", """
                    line 1: this parenthesis is not closed
                        x : siemens/(metre*volt
                                    ^
                    a ')' is missing before the end"""),
            new Refusal("x : volt volt", """
                    line 1: an operator is missing before 'volt'
                        x : volt volt
                                 ^^^^
                    for a product write '*'"""),
            new Refusal("x : volt*", """
                    line 1: a unit is missing before the end
                        x : volt*
                                 ^
                    for example 'volt'; '1' for a plain number"""),
            new Refusal("x : metre^20*metre^20*metre^20*metre^20*metre^20*metre^20", """
                    line 1: this unit has an exponent beyond 100
                        x : metre^20*metre^20*metre^20*metre^20*metre^20*metre^20
                            ^^^^^"""),
            new Refusal("x : ((metre^20)^20)", """
                    line 1: this unit has an exponent beyond 100
                        x : ((metre^20)^20)
                             ^"""),
            new Refusal("x = 20 : volt", """
                    line 1: 'x' is declared in volt, but '20' is a plain number
                        x = 20 : volt
                            ^^
                    give the number a unit, for example '20*mV', or declare it ': 1'"""),
            new Refusal("x = -20 : volt", """
                    line 1: 'x' is declared in volt, but '-20' is a plain number
                        x = -20 : volt
                            ^^^
                    give the number a unit, for example '-20*mV', or declare it ': 1'"""),
            new Refusal("x = 20*mV : amp", """
                    line 1: 'x' is declared in amp, but '20*mV' has unit volt
                        x = 20*mV : amp
                            ^^^^^
                    multiply '20*mV' by a value in siemens, or declare it ': volt'"""),
            new Refusal("x = 20*mV/ms : volt", """
                    line 1: 'x' is declared in volt, but '20*mV/ms' has unit volt/second
                        x = 20*mV/ms : volt
                            ^^^^^^^^
                    multiply '20*mV/ms' by a value in second, or declare it ': volt/second'"""),
            new Refusal("x = 3 > 2 : 1", """
                    line 1: 'x' is declared as a plain number, but '3 > 2' is a condition
                        x = 3 > 2 : 1
                            ^^^^^
                    write int(3 > 2), which is 1 where it holds, else 0, or declare it ': boolean'"""),
            new Refusal("tau = 20*msec : second", """
                    line 1: unknown name 'msec'
                        tau = 20*msec : second
                                 ^^^^
                    did you mean 'ms'? If not, declare it, for example 'msec : 1', or give it: .with("msec", "1")"""),
            new Refusal("x = sqrt(2*volt) : volt", """
                    line 1: 'x' is declared in volt, but 'sqrt(2*volt)' has unit volt^(1/2)
                        x = sqrt(2*volt) : volt
                            ^^^^^^^^^^^^
                    multiply 'sqrt(2*volt)' by a value in volt^(1/2)"""),
            new Refusal("x = 2*V : volt", """
                    line 1: unknown name 'V'
                        x = 2*V : volt
                              ^
                    the unit is written 'volt', single letters are names; declare it, for example 'V : volt', or give it: .with("V", "-60 mV")"""));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aDeclaredUnitThatIsNoneOrDoesNotFitIsRefused(Refusal refusal) {
        refusal.check(Refusal.ofModel(refusal.text()));
    }
}
