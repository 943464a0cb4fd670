package spikelet;

import spikelet.equations.Method;

/** The texts of neurons that are reset at a threshold or a peak; documented in {@link Neurons}. */
final class IntegrateAndFire {
    private static final EquationModel LEAKY = NeuronModel.of("""
            tau dv/dt = rest - v + R*I : volt
            tau = 20*ms                : second
            R = 100*MOhm               : ohm
            rest = -65*mV              : volt
            threshold = -50*mV         : volt
            reset = -65*mV             : volt
            """)
            .named("LIF")
            .spikesWhen("v >= threshold")
            .onSpike("v = reset")
            .initially("v = rest")
            .refractory(2e-3);

    private IntegrateAndFire() {}

    static EquationModel lif() {
        return LEAKY;
    }

    static EquationModel of(Lif lif) {
        return LEAKY.with("tau", lif.tau())
                .with("R", lif.resistance())
                .with("rest", lif.rest())
                .with("threshold", lif.threshold())
                .with("reset", lif.reset())
                .onSpike(lif.resetsToRest() && !lif.rest().isConstant() ? "v = rest" : "v = reset")
                .refractory(lif.refractory());
    }

    static EquationModel adaptiveLif() {
        return NeuronModel.of("""
                C dv/dt = -gL*(v - EL) - w + I : volt
                tau_w dw/dt = -w               : amp
                C = 200*pF : farad; gL = 10*nS : siemens; EL = -65*mV : volt
                VT = -50*mV : volt; Vr = -65*mV : volt
                tau_w = 100*ms : second; b = 50*pA : amp
                """)
                .named("adaptive LIF")
                .spikesWhen("v > VT")
                .onSpike("v = Vr; w += b")
                .initially("v = EL")
                .refractory(2e-3);
    }

    static EquationModel qif() {
        return NeuronModel.of("""
                C dv/dt = k*(v - EL)*(v - VT) + I : volt
                k = 0.67*nS/mV                    : siemens/volt
                C = 200*pF                        : farad
                EL = -65*mV                       : volt   # rest
                VT = -50*mV                       : volt   # where the upstroke begins without input
                V_peak = 0*mV                     : volt
                Vr = -65*mV                       : volt
                """)
                .named("QIF")
                .spikesWhen("v > V_peak")
                .onSpike("v = Vr")
                .initially("v = EL");
    }

    static EquationModel eif() {
        return NeuronModel.of("""
                C dv/dt = -gL*(v - EL) + gL*DT*exp((v - VT)/DT) + I : volt
                C = 100*pF : farad; gL = 10*nS : siemens; EL = -65*mV : volt
                VT = -59.9*mV : volt; DT = 3.48*mV : volt; V_peak = -10*mV : volt; Vr = -68*mV : volt
                """)
                .named("EIF")
                .spikesWhen("v > V_peak")
                .onSpike("v = Vr")
                .initially("v = EL")
                .refractory(1.7e-3);
    }

    static EquationModel adEx() {
        return NeuronModel.of("""
                C dv/dt = -gL*(v - EL) + gL*DT*exp((v - VT)/DT) - w + I : volt
                tau_w dw/dt = a*(v - EL) - w                            : amp
                C = 281*pF : farad; gL = 30*nS : siemens; EL = -70.6*mV : volt
                VT = -50.4*mV : volt; DT = 2*mV : volt
                tau_w = 144*ms : second; a = 4*nS : siemens; b = 80.5*pA : amp
                V_peak = 20*mV : volt; Vr = -70.6*mV : volt
                """)
                .named("AdEx")
                .spikesWhen("v > V_peak")
                .onSpike("v = Vr; w += b")
                .initially("v = EL");
    }

    static EquationModel izhikevich(String type) {
        var preset = IzhikevichPreset.of(type);
        return NeuronModel.of("""
                dv/dt = 0.04*v^2/(mV*ms) + 5*v/ms + 140*mV/ms - u + R*I/ms : volt
                du/dt = a*(b*v - u)                                        : volt/second
                R = 1*mV/pA : ohm   # the paper's current has no unit
                a : 1/second
                b : 1/second
                c : volt
                d : volt/second
                """)
                .named("Izhikevich " + preset.name())
                .spikesWhen("v > 30*mV")
                .onSpike("v = c; u += d")
                .initially("v = -65*mV; u = b*v")
                .with("a", preset.a() * 1e3)
                .with("b", preset.b() * 1e3)
                .with("c", preset.c() * 1e-3)
                .with("d", preset.d())
                .method(Method.SEQUENTIAL_EULER);
    }

    static EquationModel mcCullochPitts() {
        return NeuronModel.of("""
                dv/dt = -tick*v/dt : volt   # what came in before a tick is forgotten after it
                tick = int(cos(2*pi*t/period) > cos(pi*dt/period)) : 1
                period = 1*ms : second; theta = 0.5*mV : volt
                """)
                .named("McCulloch-Pitts")
                .spikesWhen("tick == 1 and v >= theta")
                .onSpike("v = 0*mV")
                .method(Method.EULER);
    }
}
