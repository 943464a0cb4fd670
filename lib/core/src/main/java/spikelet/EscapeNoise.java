package spikelet;

/** The texts of neurons that fire by chance; documented in {@link Neurons}. */
final class EscapeNoise {
    /** The probability of at least one event of a Poisson process of this rate within a step. */
    private static final String BY_CHANCE = "rand() < 1 - exp(-rho*dt)";

    private EscapeNoise() {}

    static EquationModel srm0() {
        return NeuronModel.of("""
                tau dv/dt = EL - v + R*I + (1 - tau/tau_eta)*eta : volt   # v = input potential + eta
                tau_eta deta/dt = -eta                           : volt
                rho = rho_0*exp((v - theta)/Delta)               : Hz
                tau = 20*ms : second; R = 100*MOhm : ohm; EL = -65*mV : volt
                tau_eta = 10*ms : second; eta_0 = -15*mV : volt
                theta = -50*mV : volt; Delta = 3*mV : volt; rho_0 = 100*Hz : Hz
                """)
                .named("SRM0")
                .spikesWhen(BY_CHANCE)
                .onSpike("v += eta_0 - eta; eta = eta_0")
                .initially("v = EL");
    }

    static EquationModel gif() {
        return NeuronModel.of("""
                C dv/dt = -gL*(v - EL) - w_1 - w_2 + I : volt
                tau_w1 dw_1/dt = -w_1                  : amp    # currents set off by spikes
                tau_w2 dw_2/dt = -w_2                  : amp
                tau_h1 dh_1/dt = -h_1                  : volt   # how far spikes have lifted the threshold
                tau_h2 dh_2/dt = -h_2                  : volt
                rho = rho_0*exp((v - VT - h_1 - h_2)/Delta) : Hz
                C = 83.1*pF : farad; gL = 3.7*nS : siemens; EL = -67*mV : volt; Vr = -36.7*mV : volt
                VT = -39.6*mV : volt; Delta = 1.4*mV : volt; rho_0 = 1*Hz : Hz
                tau_w1 = 57.8*ms : second; b_1 = 56.7*pA : amp; tau_w2 = 218.2*ms : second; b_2 = -6.9*pA : amp
                tau_h1 = 53.8*ms : second; c_1 = 11.7*mV : volt; tau_h2 = 640*ms : second; c_2 = 1.8*mV : volt
                """)
                .named("GIF")
                .spikesWhen(BY_CHANCE)
                .onSpike("v = Vr; w_1 += b_1; w_2 += b_2; h_1 += c_1; h_2 += c_2")
                .initially("v = EL")
                .refractory(4e-3);
    }
}
