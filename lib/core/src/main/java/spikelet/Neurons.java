package spikelet;

import spikelet.equations.Method;

/**
 * Stock neuron models, written in the same language as a user's own. Each can be changed with {@code with}, read with {@code equations}
 * and shown with {@code latex}.
 *
 * <p>The leaky integrate-and-fire neuron has a class of its own, {@link Lif}.
 */
public final class Neurons {
    private Neurons() {}

    /**
     * The quadratic integrate-and-fire neuron: the normal form of a neuron near the onset of firing (Ermentrout and Kopell 1986; Latham
     * et al., J. Neurophysiol. 83, 2000).
     *
     * <p>Rheobase with the defaults: {@code (VT - EL)²/4 · k} above rest; v runs to the peak, where it is cut off.
     *
     * @return C 200 pF, rest -65 mV, critical potential -50 mV, k 0.67 nS/mV, peak 0 mV, reset -65 mV
     */
    public static EquationModel qif() {
        return NeuronModel.of("""
                C dv/dt = k*(v - EL)*(v - VT) + I : volt
                k = 0.67*nS/mV                    : siemens/volt
                C = 200*pF                        : farad
                EL = -65*mV                       : volt   # rest
                VT = -50*mV                       : volt   # where the upstroke begins without input
                Vpeak = 0*mV                      : volt
                Vr = -65*mV                       : volt
                """)
                .named("QIF")
                .spikesWhen("v > Vpeak")
                .onSpike("v = Vr")
                .initially("v = EL");
    }

    /**
     * The exponential integrate-and-fire neuron of Fourcaud-Trocmé, Hansel, van Vreeswijk and Brunel (J. Neurosci. 23, 2003, equation 2);
     * their parameters (table 1): spike slope factor 3.48 mV, tau 10 ms, refractory 1.7 ms.
     *
     * @return C 100 pF, gL 10 nS, EL -65 mV, VT -59.9 mV, DT 3.48 mV, reset -68 mV, cut at 0 mV
     */
    public static EquationModel eif() {
        return NeuronModel.of("""
                C dv/dt = -gL*(v - EL) + gL*DT*exp((v - VT)/DT) + I : volt
                C = 100*pF : farad; gL = 10*nS : siemens; EL = -65*mV : volt
                VT = -59.9*mV : volt; DT = 3.48*mV : volt; Vpeak = -10*mV : volt; Vr = -68*mV : volt
                """)
                .named("EIF")
                .spikesWhen("v > Vpeak")
                .onSpike("v = Vr")
                .initially("v = EL")
                .refractory(1.7e-3);
    }

    /**
     * The adaptive exponential integrate-and-fire neuron of Brette and Gerstner (J. Neurophysiol. 94, 2005, equations 2 and 3), with the
     * parameters of their regular-spiking cell.
     *
     * @return C 281 pF, gL 30 nS, EL -70.6 mV, VT -50.4 mV, DT 2 mV, tau_w 144 ms, a 4 nS, b 80.5 pA, reset -70.6 mV, cut at 20 mV
     */
    public static EquationModel adEx() {
        return NeuronModel.of("""
                C dv/dt = -gL*(v - EL) + gL*DT*exp((v - VT)/DT) - w + I : volt
                tau_w dw/dt = a*(v - EL) - w                            : amp
                C = 281*pF : farad; gL = 30*nS : siemens; EL = -70.6*mV : volt
                VT = -50.4*mV : volt; DT = 2*mV : volt
                tau_w = 144*ms : second; a = 4*nS : siemens; b = 80.5*pA : amp
                Vpeak = 20*mV : volt; Vr = -70.6*mV : volt
                """)
                .named("AdEx")
                .spikesWhen("v > Vpeak")
                .onSpike("v = Vr; w += b")
                .initially("v = EL");
    }

    /**
     * The two-variable neuron of Izhikevich (IEEE Trans. Neural Networks 14, 2003, equations 1 to 3) with the published preset of a firing
     * type. One picoampere counts as one unit of the paper's input current. Integrated as the paper's programs do: forward Euler, v first, u
     * with the new v.
     *
     * @param type RS, IB, CH, FS, TC, RZ or LTS (figure 2 of the paper)
     * @return the model
     * @throws IllegalArgumentException if there is no such type
     */
    public static EquationModel izhikevich(String type) {
        var preset = IzhikevichPreset.of(type);
        return NeuronModel.of("""
                dv/dt = 0.04*v^2/(mV*ms) + 5*v/ms + 140*mV/ms - u + I*k : volt
                du/dt = a*(b*v - u)                                     : volt/second
                k = 1*mV/(ms*pA) : volt/(second*amp)   # the paper's current has no unit
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

    /**
     * The squid giant axon's patch of Hodgkin and Huxley (J. Physiol. 117, 1952, equations 26 and 3 to 24, 6.3 °C), potentials shifted to a
     * rest of -65 mV. Input currents are for the whole patch; it has 20,000 µm², so 10 µA/cm² are 2 nA. A spike is the upward crossing of
     * 0 mV.
     *
     * @return C 1 µF/cm², gNa 120, gK 36, gL 0.3 mS/cm², ENa 50, EK -77, EL -54.387 mV
     */
    public static EquationModel hodgkinHuxley() {
        return NeuronModel.of("""
                C dv/dt = I/area - gNa*m^3*h*(v - ENa) - gK*n^4*(v - EK) - gL*(v - EL) : volt
                dm/dt = alpha_m*(1 - m) - beta_m*m                                     : 1
                dh/dt = alpha_h*(1 - h) - beta_h*h                                     : 1
                dn/dt = alpha_n*(1 - n) - beta_n*n                                     : 1
                alpha_m = 1/ms/exprel(-(v + 40*mV)/(10*mV))       : Hz
                beta_m = 4/ms*exp(-(v + 65*mV)/(18*mV))           : Hz
                alpha_h = 0.07/ms*exp(-(v + 65*mV)/(20*mV))       : Hz
                beta_h = 1/ms/(1 + exp(-(v + 35*mV)/(10*mV)))     : Hz
                alpha_n = 0.1/ms/exprel(-(v + 55*mV)/(10*mV))     : Hz
                beta_n = 0.125/ms*exp(-(v + 65*mV)/(80*mV))       : Hz
                C = 1*uF/cm^2 : farad/metre^2; area = 20000*um^2 : metre^2
                gNa = 120*mS/cm^2 : siemens/metre^2; ENa = 50*mV : volt
                gK = 36*mS/cm^2 : siemens/metre^2; EK = -77*mV : volt
                gL = 0.3*mS/cm^2 : siemens/metre^2; EL = -54.387*mV : volt
                """)
                .named("Hodgkin-Huxley")
                .spikesWhen("v > 0*mV")
                .initially(
                        "v = -65*mV; m = alpha_m/(alpha_m + beta_m); h = alpha_h/(alpha_h + beta_h); n = alpha_n/(alpha_n + beta_n)");
    }

    /**
     * The two-variable reduction of FitzHugh (Biophys. J. 1, 1961) and Nagumo, in plain numbers as in the phase plane; time in units of
     * 1 ms. One nanoampere counts as one unit of input. A spike is the upward crossing of v = 1.
     *
     * @return a 0.7, b 0.8, tau 12.5 ms
     */
    public static EquationModel fitzHughNagumo() {
        return NeuronModel.of("""
                dv/dt = (v - v^3/3 - w + I*k)/ms : 1
                dw/dt = (v + a - b*w)/tau        : 1
                k = 1/nA : 1/amp; a = 0.7 : 1; b = 0.8 : 1; tau = 12.5*ms : second
                """).named("FitzHugh-Nagumo").spikesWhen("v > 1").initially("v = -1.2; w = -0.625");
    }
}
