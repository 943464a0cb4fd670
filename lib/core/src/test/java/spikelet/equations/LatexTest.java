package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexTest {
    private static void assertLatex(String expected, String model) {
        var inner = "\\begin{aligned}\n" + expected.strip() + "\n\\end{aligned}";
        assertEquals(inner, Latex.of(Parser.equations(model)));
    }

    @Test
    void leakyIntegrateAndFire() {
        assertLatex("""
                \\tau_m\\,\\frac{dv}{dt} &= E_L - v + R\\,I \\\\
                & \\tau_m = 20\\,\\mathrm{ms},\\quad E_L = -70\\,\\mathrm{mV},\\quad R = 100\\,\\mathrm{M\\Omega}
                """, Models.LIF);
    }

    @Test
    void noisyIntegrateAndFire() {
        assertLatex("""
                \\frac{dv}{dt} &= -\\frac{v - E_L}{\\tau} + \\sigma\\,\\sqrt{\\frac{2}{\\tau}}\\,\\xi \\\\
                & E_L = -70\\,\\mathrm{mV},\\quad \\tau = 10\\,\\mathrm{ms}
                """, Models.NOISY);
    }

    @Test
    void adaptiveExponential() {
        assertLatex("""
                C\\,\\frac{dv}{dt} &= -g_L\\,(v - E_L) + g_L\\,D_T\\,\\exp\\left(\\frac{v - V_T}{D_T}\\right) - w + I \\\\
                \\tau_w\\,\\frac{dw}{dt} &= a\\,(v - E_L) - w \\\\
                & C = 281\\,\\mathrm{pF},\\quad g_L = 30\\,\\mathrm{nS},\\quad E_L = -70.6\\,\\mathrm{mV},\\quad V_T = -50.4\\,\\mathrm{mV} \\\\
                & D_T = 2\\,\\mathrm{mV},\\quad \\tau_w = 144\\,\\mathrm{ms},\\quad a = 4\\,\\mathrm{nS}
                """, Models.ADEX);
    }

    @Test
    void hodgkinHuxley() {
        assertLatex("""
                C\\,\\frac{dV}{dt} &= \\frac{I}{\\mathrm{area}} - I_{\\mathrm{Na}} - I_K - g_L\\,(V - E_L) \\\\
                \\frac{dm}{dt} &= \\alpha_m\\,(1 - m) - \\beta_m\\,m \\\\
                \\frac{dh}{dt} &= \\alpha_h\\,(1 - h) - \\beta_h\\,h \\\\
                \\frac{dn}{dt} &= \\alpha_n\\,(1 - n) - \\beta_n\\,n \\\\
                I_{\\mathrm{Na}} &= g_{\\mathrm{Na}}\\,m^3\\,h\\,(V - E_{\\mathrm{Na}}) \\\\
                I_K &= g_K\\,n^4\\,(V - E_K) \\\\
                \\alpha_m &= \\frac{1}{\\mathrm{ms}\\,\\operatorname{exprel}\\left(-\\frac{V + 40\\,\\mathrm{mV}}{10\\,\\mathrm{mV}}\\right)} \\\\
                \\beta_m &= \\frac{4}{\\mathrm{ms}}\\,\\exp\\left(-\\frac{V + 65\\,\\mathrm{mV}}{18\\,\\mathrm{mV}}\\right) \\\\
                \\alpha_h &= \\frac{0.07}{\\mathrm{ms}}\\,\\exp\\left(-\\frac{V + 65\\,\\mathrm{mV}}{20\\,\\mathrm{mV}}\\right) \\\\
                \\beta_h &= \\frac{1}{\\mathrm{ms}\\,\\left(1 + \\exp\\left(-\\frac{V + 35\\,\\mathrm{mV}}{10\\,\\mathrm{mV}}\\right)\\right)} \\\\
                \\alpha_n &= \\frac{0.1}{\\mathrm{ms}}\\,\\frac{1}{\\operatorname{exprel}\\left(-\\frac{V + 55\\,\\mathrm{mV}}{10\\,\\mathrm{mV}}\\right)} \\\\
                \\beta_n &= \\frac{0.125}{\\mathrm{ms}}\\,\\exp\\left(-\\frac{V + 65\\,\\mathrm{mV}}{80\\,\\mathrm{mV}}\\right) \\\\
                & C = 1\\,\\mathrm{\\mu F/cm^2},\\quad \\mathrm{area} = 20000\\,\\mathrm{\\mu m^2},\\quad g_{\\mathrm{Na}} = 120\\,\\mathrm{mS/cm^2},\\quad E_{\\mathrm{Na}} = 50\\,\\mathrm{mV} \\\\
                & g_K = 36\\,\\mathrm{mS/cm^2},\\quad E_K = -77\\,\\mathrm{mV},\\quad g_L = 0.3\\,\\mathrm{mS/cm^2},\\quad E_L = -54.4\\,\\mathrm{mV}
                """, Models.HODGKIN_HUXLEY);
    }

    @Test
    void izhikevich() {
        assertLatex("""
                \\frac{dv}{dt} &= \\frac{\\frac{0.04}{\\mathrm{mV}}\\,v^2 + 5\\,v + 140\\,\\mathrm{mV} - u + R\\,I}{\\mathrm{ms}} \\\\
                \\frac{du}{dt} &= a\\,(b\\,v - u) \\\\
                & a = 20\\,\\mathrm{Hz},\\quad b = 0.2,\\quad R = 1\\,\\mathrm{M\\Omega}
                """, Models.IZHIKEVICH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tau_m        | \\tau_m
            g_Na         | g_{\\mathrm{Na}}
            gNa          | g_{\\mathrm{Na}}
            gL           | g_L
            V1           | V_1
            V_12         | V_{12}
            n_inf        | n_\\infty
            x_tau        | x_\\tau
            Delta_T      | \\Delta_T
            taum         | \\tau_m
            rate         | \\mathrm{rate}
            g_Na_max     | g_{\\mathrm{Na,max}}
            v_           | \\mathrm{v\\_}
            xi           | \\xi
            dt           | \\Delta t
            """)
    void namesAreSetAsInAPaper(String name, String latex) {
        assertEquals(latex.replace("\\\\", "\\"), Latex.of(Parser.condition(name)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            a*(b + c)             => a\\,(b + c)
            (a*b)*c/d             => \\frac{a\\,b\\,c}{d}
            a*(b/c)               => a\\,\\frac{b}{c}
            a/(b*c)               => \\frac{a}{b\\,c}
            1/a                   => \\frac{1}{a}
            1*a                   => a
            1*mV                  => 1\\,\\mathrm{mV}
            a*2                   => 2\\,a
            2*3*a                 => 2 \\cdot 3\\,a
            -(a + b)              => -(a + b)
            -(a + b)/c            => -\\frac{a + b}{c}
            -(-a)                 => a
            a - (b - c)           => a - (b - c)
            a + (b - c)           => a + b - c
            a + -b                => a + (-b)
            a*-b                  => a\\,(-b)
            (a + b)^2             => (a + b)^2
            (-a)^2                => (-a)^2
            (a/b)^c               => \\left(\\frac{a}{b}\\right)^c
            a^-1                  => a^{-1}
            a^(b + c)             => a^{b + c}
            sqrt(a)*abs(b)        => \\sqrt{a}\\,\\left|b\\right|
            log(a) + tanh(b)      => \\ln(a) + \\tanh(b)
            max(a, 0)*clip(a,0,1) => \\max(a, 0)\\,\\operatorname{clip}(a, 0, 1)
            int(a >= b)*c         => \\left[a \\ge b\\right]\\,c
            not (a > b and c != d or e <= f) => \\lnot (a > b \\land c \\ne d \\lor e \\le f)
            a == b and (b < c or not c > d)  => a = b \\land (b < c \\lor \\lnot c > d)
            3 uS + 1.5e-12        => 3\\,\\mathrm{\\mu S} + 1.5 \\times 10^{-12}
            2 Mohm*20 um          => 2\\,\\mathrm{M\\Omega} \\cdot 20\\,\\mathrm{\\mu m}
            """)
    void expressionsHaveNoParenthesesTooMany(String text, String latex) {
        assertEquals(latex.replace("\\\\", "\\"), Latex.of(Parser.condition(text)));
    }

    @Test
    void aSpikeIsAnArrow() {
        var reset = Parser.assignments("v = V_r; w += b; w *= 0.5");
        assertEquals("v \\leftarrow V_r", Latex.of(reset.get(0)));
        assertEquals("w \\leftarrow w + b", Latex.of(reset.get(1)));
        assertEquals("w \\leftarrow 0.5\\,w", Latex.of(reset.get(2)));
    }
}
