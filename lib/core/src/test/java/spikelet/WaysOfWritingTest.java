package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spikelet.equations.Method;

/** One model written in two ways gives one result. */
class WaysOfWritingTest {
    private static final String VALUES = """
            C = 281*pF : farad; gL = 30*nS : siemens; EL = -70.6*mV : volt; VT = -50.4*mV : volt; DT = 2*mV : volt
            tau_w = 144*ms : second; a = 4*nS : siemens; b = 80.5*pA : amp
            """;

    private static Recording run(String equations, Method method) {
        var model = NeuronModel.of(equations + VALUES)
                .spikesWhen("v > 20*mV")
                .onSpike("v = EL; w += b")
                .initially("v = EL");
        var net = Network.named("ways").seed(4);
        var n = net.population("n", 1, method == null ? model : model.method(method))
                .record("v");
        net.stimulate(n).constant(1 * nA);
        return net.run(200 * ms);
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"EULER", "HEUN", "RK4"})
    void aCoefficientOnTheLeftIsADivisorOnTheRight(Method method) {
        var left = run("""
                C dv/dt = -gL*(v - EL) + gL*DT*exp((v - VT)/DT) - w + I : volt
                tau_w dw/dt = a*(v - EL) - w : amp
                """, method);
        var right = run("""
                dv/dt = (-gL*(v - EL) + gL*DT*exp((v - VT)/DT) - w + I)/C : volt
                dw/dt = (a*(v - EL) - w)/tau_w : amp
                """, method);
        var starred = run("""
                C*dv/dt = -gL*(v - EL) + gL*DT*exp((v - VT)/DT) - w + I : volt
                tau_w*dw/dt = a*(v - EL) - w : amp
                """, method);
        assertTrue(left.spikes("n").count() > 5);
        for (var other : new Recording[] {right, starred}) {
            assertArrayEquals(left.spikes("n").times(), other.spikes("n").times());
            assertArrayEquals(
                    left.trace("n", "v").values(0), other.trace("n", "v").values(0));
        }
    }

    @Test
    void theExactMethodSeesTheSameMatrix() {
        var left = run("C dv/dt = -gL*(v - EL) - w + I : volt\ntau_w dw/dt = a*(v - EL) - w : amp\n", Method.EXACT);
        var right =
                run("dv/dt = (-gL*(v - EL) - w + I)/C : volt\ndw/dt = (a*(v - EL) - w)/tau_w : amp\n", Method.EXACT);
        assertArrayEquals(left.trace("n", "v").values(0), right.trace("n", "v").values(0));
    }

    @Test
    void noiseThroughASubExpressionIsTheSameNoise() {
        var direct = run("tau_w dv/dt = EL - v + 3*mV*sqrt(2*tau_w)*xi : volt\ndw/dt = (I - w)/tau_w : amp\n", null);
        var named = run("""
                tau_w dv/dt = EL - v + more : volt
                dw/dt = (I - w)/tau_w : amp
                kick = sqrt(2*tau_w)*xi : 1
                more = 3*mV*kick : volt
                """, null);
        var v = direct.trace("n", "v").values(0);
        assertArrayEquals(v, named.trace("n", "v").values(0));
        assertTrue(Arrays.stream(v).max().getAsDouble() > -70 * mV);
    }
}
