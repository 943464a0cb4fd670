package spikelet;

/**
 * Spike-timing-dependent plasticity, the stock rules. Each is text that {@link PlasticityRule} tells how to write, and {@link Plasticity#rule()} gives that text;
 * the parameters of those that are a {@link PlasticityRule} are set with {@link PlasticityRule#with(String, String) with}.
 */
public final class Stdp {
    private Stdp() {}

    /**
     * The rule of pairs of spikes, see {@link PairStdp}; additive, each spike with all others.
     *
     * @return the rule; it needs a {@link PairStdp#maxWeight(double) largest weight}
     */
    public static PairStdp pair() {
        return PairStdp.standard();
    }

    /**
     * The rule of triplets of spikes, see {@link TripletStdp}; visual cortex, all terms, each spike with all others.
     *
     * @return the rule; it needs a {@link TripletStdp#scale(double) scale}
     */
    public static TripletStdp triplet() {
        return TripletStdp.standard();
    }

    /**
     * Plasticity by the potential of the postsynaptic neuron (Clopath, Büsing, Vasilaki and Gerstner, Nat. Neurosci. 13, 2010, equations 1 to 3).
     *
     * <pre>
     * dx/dt = -x/tau_x              x += 1/tau_x when a spike arrives
     * du_m/dt = (v - u_m)/tau_m     du_p/dt = (v - u_p)/tau_p
     * a spike arrives:              w -= w_0 A_LTD max(u_m - theta_m, 0)
     * all the time:                 dw/dt = w_0 A_LTP x max(v - theta_p, 0) max(u_p - theta_m, 0)
     * </pre>
     *
     * <p>Parameters of visual cortex (table 1): A_LTD 14e-5/mV, A_LTP 8e-5/mV², theta_m -70.6 mV, theta_p -45.3 mV, tau_x 15 ms, tau_m 10 ms, tau_p 7 ms, without the
     * homeostasis of A_LTD. To be given: {@code w_0}, the weight that changes are parts of; {@code w_max} is infinite if nothing is said. It reads v as the model has it: what a spike does is decided by its shape, so neurons
     * that jump from threshold to reset, as {@link Lif} does, show it next to none.
     *
     * @return the rule
     */
    public static PlasticityRule voltageBased() {
        return PlasticityRule.of("""
                        dx/dt   = -x/tau_x         : Hz (pre)
                        du_m/dt = (v - u_m)/tau_m  : volt (post)
                        du_p/dt = (v - u_p)/tau_p  : volt (post)
                        dw/dt   = w_0*A_LTP*x*max(v - theta_p, 0*mV)*max(u_p - theta_m, 0*mV)
                        A_LTD = 0.14/volt : 1/volt; A_LTP = 80/volt^2 : 1/volt^2
                        theta_m = -70.6*mV : volt; theta_p = -45.3*mV : volt
                        tau_x = 15*ms : second; tau_m = 10*ms : second; tau_p = 7*ms : second
                        w_0 : weight
                        """)
                .onPre("w -= w_0*A_LTD*max(u_m - theta_m, 0*mV); x += 1/tau_x")
                .initially("u_m = theta_m; u_p = theta_m")
                .named("voltage-based STDP");
    }

    /**
     * Dopamine-modulated STDP (Izhikevich, Cereb. Cortex 17, 2007, equations 1 and 2): pairs of spikes leave a mark at the synapse, the eligibility c, and what the
     * concentration of dopamine d finds there becomes weight.
     *
     * <pre>
     * dc/dt = -c/tau_c    c -= A_minus y when a spike arrives, c += A_plus x when the neuron fires
     * dd/dt = -d/tau_d    d += d_0 with a reward
     * dw/dt = w_0 c d
     * </pre>
     *
     * <p>Defaults: tau_plus 20 ms, tau_minus 20 ms, tau_c 1 s, tau_d 0.2 s as there; A_plus 0.1, A_minus 0.15 and d_0 0.5/second as in the program of the paper. To be given: {@code w_0}, the
     * weight that changes are parts of, and {@code w_max}; and when rewards come: {@link PlasticityRule#rewardedBy(Population)}, {@link PlasticityRule#rewardedAt}, or {@link Simulation#reward} while
     * a simulation runs.
     *
     * @return the rule
     */
    public static PlasticityRule rewarded() {
        return PlasticityRule.of("""
                        dx/dt = -x/tau_plus  : 1 (pre)
                        dy/dt = -y/tau_minus : 1 (post)
                        dc/dt = -c/tau_c     : 1 (synapse)
                        dd/dt = -d/tau_d     : Hz (shared)
                        dw/dt = w_0*c*d
                        tau_plus = 20*ms : second; tau_minus = 20*ms : second; A_plus = 0.1 : 1; A_minus = 0.15 : 1
                        tau_c = 1*second : second; tau_d = 0.2*second : second; d_0 = 0.5/second : Hz
                        w_0 : weight; w_max : weight
                        """)
                .onPre("c -= A_minus*y; x += 1")
                .onPost("c += A_plus*x; y += 1")
                .onReward("d += d_0")
                .bounds("0", "w_max")
                .named("reward-modulated STDP");
    }

    /**
     * Inhibitory plasticity that brings the postsynaptic neuron to a rate (Vogels, Sprekeler, Zenke, Clopath and Gerstner, Science 334, 2011, equations 5 and 6 of the supplement): spikes within tau of each
     * other strengthen the synapse in either order, and each presynaptic one weakens it by alpha = 2 rho_0 tau.
     *
     * <pre>
     * dx/dt = -x/tau    x += 1 when a spike arrives    w += eta (y - 2 rho_0 tau)
     * dy/dt = -y/tau    y += 1 when the neuron fires   w += eta x
     * </pre>
     *
     * <p>Default: tau 20 ms. To be given: {@code eta}, by how much coincident spikes strengthen, and {@code w_max}. As everywhere w is the strength: an inhibitory weight of -2 nA is 2 nA strong.
     *
     * @param rate the rate rho_0 in hertz, such as {@code 3*Hz}
     * @return the rule
     * @throws IllegalArgumentException if the rate is negative or far from usual
     */
    public static PlasticityRule inhibitory(double rate) {
        Parameter.rate("rate").check("inhibitory plasticity", rate);
        return PlasticityRule.of("""
                        dx/dt = -x/tau : 1 (pre)
                        dy/dt = -y/tau : 1 (post)
                        alpha = 2*rho_0*tau : 1
                        tau = 20*ms : second; rho_0 : Hz; eta : weight; w_max : weight
                        """)
                .onPre("w += eta*(y - alpha); x += 1")
                .onPost("w += eta*x; y += 1")
                .bounds("0", "w_max")
                .with("rho_0", rate)
                .named("inhibitory STDP");
    }
}
