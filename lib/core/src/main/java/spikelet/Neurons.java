package spikelet;

import java.util.List;

/**
 * Stock neuron models, written in the same language as a user's own. Each can be changed, read and shown:
 *
 * <pre>{@code
 * Neurons.adEx().with("tau_w", "30 ms").with("VT", normal(-50*mV, 2*mV))   // changed
 * Neurons.adEx().latex()                                                   // shown, as in a notebook
 * NeuronModel.of(Neurons.adEx().equations().text())                        // the text, to build on
 * }</pre>
 *
 * <table>
 * <caption>All stock models</caption>
 * <tr><td>{@link #lif}</td><td>leaky integrate-and-fire, as text; {@link Lif} is the same with a setter for each parameter</td></tr>
 * <tr><td>{@link #adaptiveLif}</td><td>the same with a current that each spike adds to: its rate adapts</td></tr>
 * <tr><td>{@link #qif}</td><td>quadratic: the normal form of the onset of firing</td></tr>
 * <tr><td>{@link #eif}</td><td>exponential: a soft threshold, as sodium channels make it</td></tr>
 * <tr><td>{@link #adEx}</td><td>exponential with adaptation: most firing types of cortex</td></tr>
 * <tr><td>{@link #izhikevich}</td><td>quadratic with recovery: RS, IB, CH, FS, TC, RZ, LTS</td></tr>
 * <tr><td>{@link #fitzHughNagumo}</td><td>excitability in two variables and plain numbers</td></tr>
 * <tr><td>{@link #morrisLecarClass1}</td><td>calcium and potassium; firing begins at any low rate</td></tr>
 * <tr><td>{@link #morrisLecarClass2}</td><td>the same; firing begins at a rate of its own</td></tr>
 * <tr><td>{@link #hodgkinHuxley}</td><td>the squid's giant axon</td></tr>
 * <tr><td>{@link #traubMiles}</td><td>a pyramidal cell of the hippocampus, as in the COBAHH benchmark</td></tr>
 * <tr><td>{@link #connorStevens}</td><td>a crab's motor axon: an A-current makes slow firing possible</td></tr>
 * <tr><td>{@link #wangBuzsaki}</td><td>a fast-spiking interneuron</td></tr>
 * <tr><td>{@link #srm0}</td><td>spike response model with escape noise: fires by chance, the likelier the higher v</td></tr>
 * <tr><td>{@link #gif}</td><td>escape noise, adapting current and moving threshold, fitted to a cortical cell</td></tr>
 * <tr><td>{@link #mcCullochPitts}</td><td>a binary unit on a clock: logic</td></tr>
 * </table>
 *
 * <p>Sources of spikes without a membrane are made by the network: {@link Network#poisson Network.poisson}, {@link Network#spikes
 * Network.spikes}.
 *
 * <p>Models with ion channels are patches of 20,000 µm², so that 1 µA/cm² of a paper is 0.2 nA here; set {@code area} for another. They
 * fire when v crosses 0 mV upwards.
 */
public final class Neurons {
    private Neurons() {}

    /**
     * All stock models given by equations; of Izhikevich's neuron the regular-spiking type.
     *
     * @return one of each, in the order of this page
     */
    public static List<EquationModel> all() {
        return List.of(
                lif(),
                adaptiveLif(),
                qif(),
                eif(),
                adEx(),
                izhikevich("RS"),
                fitzHughNagumo(),
                morrisLecarClass1(),
                morrisLecarClass2(),
                hodgkinHuxley(),
                traubMiles(),
                connorStevens(),
                wangBuzsaki(),
                srm0(),
                gif(),
                mcCullochPitts());
    }

    /**
     * The leaky integrate-and-fire neuron (Lapicque, J. Physiol. Pathol. Gén. 9, 1907; Gerstner et al., <i>Neuronal Dynamics</i>, 2014,
     * section 1.3): {@code tau dv/dt = rest - v + R I}; at the threshold a spike, then v stays at the reset for the refractory time.
     * Solved exactly. {@code Lif.with()} is this model; {@link Lif#model} turns one into the other.
     *
     * @return tau 20 ms, R 100 MOhm, rest -65 mV, threshold -50 mV, reset -65 mV, refractory 2 ms
     */
    public static EquationModel lif() {
        return IntegrateAndFire.lif();
    }

    /**
     * The leaky neuron with spike-triggered adaptation (Treves, Network 4, 1993; Gerstner et al., <i>Neuronal Dynamics</i>, 2014, section
     * 6.1 without exponential term): {@code C dv/dt = -gL (v - EL) - w + I; tau_w dw/dt = -w}; a spike resets v and adds b to w. Solved
     * exactly.
     *
     * <p>Right after a spike of steady firing with period T, w is {@code b / (1 - exp(-T/tau_w))}.
     *
     * @return the membrane of {@link #lif} (C 200 pF, gL 10 nS); tau_w 100 ms and b 50 pA are a choice: under 0.5 nA the rate falls from
     *     110 to 50 Hz
     */
    public static EquationModel adaptiveLif() {
        return IntegrateAndFire.adaptiveLif();
    }

    /**
     * The quadratic integrate-and-fire neuron, the normal form of a neuron near the onset of firing (Ermentrout and Kopell, SIAM J. Appl.
     * Math. 46, 1986; Latham et al., J. Neurophysiol. 83, 2000): {@code C dv/dt = k (v - EL)(v - VT) + I}; v runs to the peak, where it
     * is cut off. Rheobase {@code k (VT - EL)²/4}.
     *
     * @return C 200 pF, rest -65 mV, critical potential -50 mV, k 0.67 nS/mV, peak 0 mV, reset -65 mV, a choice near {@link #lif}
     */
    public static EquationModel qif() {
        return IntegrateAndFire.qif();
    }

    /**
     * The exponential integrate-and-fire neuron of Fourcaud-Trocmé, Hansel, van Vreeswijk and Brunel (J. Neurosci. 23, 2003, equation 2):
     * {@code C dv/dt = -gL (v - EL) + gL DT exp((v - VT)/DT) + I}. Their fit to the interneuron of {@link #wangBuzsaki} (table 1).
     *
     * @return C 100 pF, gL 10 nS, EL -65 mV, VT -59.9 mV, DT 3.48 mV, reset -68 mV, cut at -10 mV, refractory 1.7 ms
     */
    public static EquationModel eif() {
        return IntegrateAndFire.eif();
    }

    /**
     * The adaptive exponential integrate-and-fire neuron of Brette and Gerstner (J. Neurophysiol. 94, 2005, equations 2 and 3), with the
     * parameters of their regular-spiking cell: {@code C dv/dt = -gL (v - EL) + gL DT exp((v - VT)/DT) - w + I; tau_w dw/dt = a (v - EL) -
     * w}; a spike resets v and adds b to w.
     *
     * @return C 281 pF, gL 30 nS, EL -70.6 mV, VT -50.4 mV, DT 2 mV, tau_w 144 ms, a 4 nS, b 80.5 pA, reset -70.6 mV, cut at 20 mV
     */
    public static EquationModel adEx() {
        return IntegrateAndFire.adEx();
    }

    /**
     * The two-variable neuron of Izhikevich (IEEE Trans. Neural Networks 14, 2003, equations 1 to 3) with the published preset of a firing
     * type: {@code dv/dt = 0.04 v² + 5 v + 140 - u + I; du/dt = a (b v - u)} in mV and ms; beyond 30 mV v = c and u += d. One picoampere
     * counts as one unit of the paper's input current. Integrated as the paper's programs do: forward Euler, v first, u with the new v.
     *
     * @param type RS, IB, CH, FS, TC, RZ or LTS (figure 2 of the paper)
     * @return the model
     * @throws IllegalArgumentException if there is no such type
     */
    public static EquationModel izhikevich(String type) {
        return IntegrateAndFire.izhikevich(type);
    }

    /**
     * The two-variable reduction of FitzHugh (Biophys. J. 1, 1961) and Nagumo, in plain numbers as in the phase plane; time in units of
     * 1 ms: {@code dv/dt = v - v³/3 - w + I; dw/dt = (v + a - b w)/12.5}. One nanoampere counts as one unit of input. A spike is the
     * upward crossing of v = 1.
     *
     * @return a 0.7, b 0.8, tau 12.5 ms
     */
    public static EquationModel fitzHughNagumo() {
        return PlanarModels.fitzHughNagumo();
    }

    /**
     * The muscle fibre of Morris and Lecar (Biophys. J. 35, 1981) with the class 1 parameters of Rinzel and Ermentrout (in Koch and
     * Segev, <i>Methods in Neuronal Modeling</i>, 1998, chapter 7; Ermentrout and Terman, <i>Mathematical Foundations of Neuroscience</i>,
     * 2010, table 3.1, SNLC): {@code C dv/dt = I - gCa m_inf (v - ECa) - gK w (v - EK) - gL (v - EL); dw/dt = phi (w_inf - w)/tau_w}.
     * Firing begins at 40 µA/cm² (8 nA), at any low rate.
     *
     * @return gCa 4, gK 8, gL 2 mS/cm², ECa 120, EK -84, EL -60 mV, C 20 µF/cm², V1 -1.2, V2 18, V3 12, V4 17.4 mV, phi 1/15
     */
    public static EquationModel morrisLecarClass1() {
        return PlanarModels.morrisLecarClass1();
    }

    /**
     * The neuron of {@link #morrisLecarClass1} with the class 2 parameters of the same sources (Hopf): firing begins at a rate of
     * its own, 9 Hz, at 88.5 µA/cm² (17.7 nA) switched on at once; a current that grows slowly reaches 94 µA/cm² before rest is lost.
     *
     * @return as there, but gCa 4.4 mS/cm², V3 2, V4 30 mV, phi 0.04
     */
    public static EquationModel morrisLecarClass2() {
        return PlanarModels.morrisLecarClass2();
    }

    /**
     * The squid giant axon's patch of Hodgkin and Huxley (J. Physiol. 117, 1952, equations 26 and 3 to 24, 6.3 °C), potentials shifted to a
     * rest of -65 mV: {@code C dv/dt = I - gNa m³h (v - ENa) - gK n⁴ (v - EK) - gL (v - EL)}, each gate {@code dx/dt = phi (alpha (1 - x) -
     * beta x)}. At another temperature phi is {@code 3^((celsius - 6.3)/10)} (their equation 31).
     *
     * @return C 1 µF/cm², gNa 120, gK 36, gL 0.3 mS/cm², ENa 50, EK -77, EL -54.387 mV, phi 1
     */
    public static EquationModel hodgkinHuxley() {
        return ConductanceBased.hodgkinHuxley();
    }

    /**
     * A pyramidal cell of the hippocampus: sodium and potassium channels of Traub and Miles (<i>Neuronal Networks of the Hippocampus</i>,
     * 1991) in the single compartment of the COBAHH benchmark (Brette et al., J. Comput. Neurosci. 23, 2007, benchmark 3). The form of
     * {@link #hodgkinHuxley} with other rates.
     *
     * @return C 1 µF/cm², gNa 100, gK 30, gL 0.05 mS/cm², ENa 50, EK -90, EL -60, VT -63 mV, as in the benchmark's programs for Brian and
     *     NEST
     */
    public static EquationModel traubMiles() {
        return ConductanceBased.traubMiles();
    }

    /**
     * The crab's motor axon of Connor and Stevens (J. Physiol. 213, 1971; Connor, Walter and McKown, Biophys. J. 18, 1977) in the form of
     * Dayan and Abbott (<i>Theoretical Neuroscience</i>, 2001, section 6.2 and appendix A of chapter 6): {@link #hodgkinHuxley} with other
     * rates and an A-current {@code gA a³b (v - EA)}, whose inactivation lets firing begin at any low rate (type I). With {@code gA} zero it
     * does not.
     *
     * @return C 1 µF/cm², gNa 120, gK 20, gA 47.7, gL 0.3 mS/cm², ENa 55, EK -72, EA -75, EL -17 mV
     */
    public static EquationModel connorStevens() {
        return ConductanceBased.connorStevens();
    }

    /**
     * The fast-spiking interneuron of the hippocampus of Wang and Buzsáki (J. Neurosci. 16, 1996, Materials and Methods): {@code C dv/dt =
     * I - gNa m_inf³h (v - ENa) - gK n⁴ (v - EK) - gL (v - EL)}, gates faster by phi.
     *
     * @return C 1 µF/cm², gNa 35, gK 9, gL 0.1 mS/cm², ENa 55, EK -90, EL -65 mV, phi 5
     */
    public static EquationModel wangBuzsaki() {
        return ConductanceBased.wangBuzsaki();
    }

    /**
     * The spike response model SRM0 with escape noise (Gerstner and Kistler, <i>Spiking Neuron Models</i>, 2002, sections 4.2.3 and 5.3):
     * v is the filtered input plus {@code eta(s) = eta_0 exp(-s/tau_eta)}, s since the last spike, and the neuron fires at the rate
     * {@code rho = rho_0 exp((v - theta)/Delta)}. Spikes have no memory beyond the last: under constant input the intervals are independent.
     *
     * @return the membrane of {@link #lif}, theta -50 mV; tau_eta 10 ms, eta_0 -15 mV, Delta 3 mV, rho_0 100 Hz are a choice
     */
    public static EquationModel srm0() {
        return EscapeNoise.srm0();
    }

    /**
     * The generalised integrate-and-fire neuron of Mensi et al. (J. Neurophysiol. 107, 2012): {@code C dv/dt = -gL (v - EL) - w_1 - w_2 +
     * I}, fires at the rate {@code rho = rho_0 exp((v - VT - h_1 - h_2)/Delta)}; each spike resets v, adds to the currents w and lifts the
     * threshold by h, which decay.
     *
     * @return their fit to a cortical cell as used in NEST's {@code gif_population} example: C 83.1 pF, gL 3.7 nS, EL -67, VT -39.6, reset
     *     -36.7, Delta 1.4 mV, refractory 4 ms; currents of 56.7 and -6.9 pA (57.8 and 218.2 ms), threshold 11.7 and 1.8 mV (53.8 and 640 ms)
     */
    public static EquationModel gif() {
        return EscapeNoise.gif();
    }

    /**
     * The binary unit of McCulloch and Pitts (Bull. Math. Biophys. 5, 1943) in its weighted form: at each tick of a clock it fires if the
     * delta synapses since the last tick have lifted v to theta, and forgets them. A spike is a 1. With a delay of one period between
     * units, theta 0.5 mV is OR of inputs of 1 mV, 1.5 mV is AND, and -0.5 mV is NOT of an input of -1 mV.
     *
     * <p>In the paper one inhibitory spike vetoes firing; give it a weight that no excitation outweighs.
     *
     * @return period 1 ms (a multiple of the time step), theta 0.5 mV
     */
    public static EquationModel mcCullochPitts() {
        return IntegrateAndFire.mcCullochPitts();
    }
}
