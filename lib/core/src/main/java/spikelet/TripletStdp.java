package spikelet;

/**
 * Spike-timing-dependent plasticity by triplets of spikes (Pfister and Gerstner, J. Neurosci. 26, 2006, equations 3 and 4): how much a pair does depends
 * on what came before it, so that pairs strengthen at high rates what they weaken at low ones.
 *
 * <pre>
 * dr1/dt = -r1/tau_plus, dr2/dt = -r2/tau_x      a spike arrives:    w -= w_0 o1 (A2_minus + A3_minus r2), then r1 += 1, r2 += 1
 * do1/dt = -o1/tau_minus, do2/dt = -o2/tau_y     the neuron fires:   w += w_0 r1 (A2_plus + A3_plus o2), then o1 += 1, o2 += 1
 * </pre>
 *
 * <p>Changes are parts of {@code w_0}, the weight that a synapse of the experiment started with. The parameters are those that the paper fitted: in
 * visual cortex to Sjöström, Turrigiano and Nelson (Neuron 32, 2001; table 3), in cultures of hippocampus to Wang, Gerkin, Nauen and Bi (Nat.
 * Neurosci. 8, 2005; table 4), each with all spikes or with the nearest ones alone (traces set to 1), and each with all terms or with the fewest. Every
 * parameter can be changed: {@code Stdp.triplet().scale("1 nS").rule().with("tau_x", 100*ms)}. Immutable.
 */
public final class TripletStdp implements Plasticity {
    private static final String OWNER = "triplet STDP";

    /** A2+, A3+, A2-, A3-, tau_x and tau_y in ms. */
    private enum Fit {
        CORTEX_ALL(5e-10, 6.2e-3, 7e-3, 2.3e-4, 101, 125),
        CORTEX_ALL_MINIMAL(0, 6.5e-3, 7.1e-3, 0, 101, 114),
        CORTEX_NEAREST(8.8e-11, 5.3e-2, 6.6e-3, 3.1e-3, 714, 40),
        CORTEX_NEAREST_MINIMAL(0, 5e-2, 8e-3, 0, 714, 40),
        HIPPOCAMPUS_ALL(6.1e-3, 6.7e-3, 1.6e-3, 1.4e-3, 946, 27),
        HIPPOCAMPUS_ALL_MINIMAL(5.3e-3, 8e-3, 3.5e-3, 0, 946, 40),
        HIPPOCAMPUS_NEAREST(4.6e-3, 9.1e-3, 3e-3, 7.5e-9, 575, 47),
        HIPPOCAMPUS_NEAREST_MINIMAL(4.6e-3, 9.1e-3, 3e-3, 0, 575, 48);

        private final double[] values;

        Fit(double... values) {
            this.values = values;
        }

        static Fit of(boolean hippocampus, boolean nearest, boolean minimal) {
            return values()[(hippocampus ? 4 : 0) + (nearest ? 2 : 0) + (minimal ? 1 : 0)];
        }
    }

    private final boolean hippocampus;
    private final boolean nearest;
    private final boolean minimal;
    private final Strength scale;
    private final Strength most;

    private TripletStdp(boolean hippocampus, boolean nearest, boolean minimal, Strength scale, Strength most) {
        this.hippocampus = hippocampus;
        this.nearest = nearest;
        this.minimal = minimal;
        this.scale = scale;
        this.most = most;
    }

    static TripletStdp standard() {
        return new TripletStdp(false, false, false, null, null);
    }

    /**
     * Takes the parameters of visual cortex, which is what is taken if nothing is said.
     *
     * @return the changed rule
     */
    public TripletStdp visualCortex() {
        return new TripletStdp(false, nearest, minimal, scale, most);
    }

    /**
     * Takes the parameters of hippocampal cultures.
     *
     * @return the changed rule
     */
    public TripletStdp hippocampus() {
        return new TripletStdp(true, nearest, minimal, scale, most);
    }

    /**
     * Leaves out the terms that the data do not need: in visual cortex all but A3_plus and A2_minus, in hippocampus A3_minus.
     *
     * @return the changed rule
     */
    public TripletStdp minimal() {
        return new TripletStdp(hippocampus, nearest, true, scale, most);
    }

    /**
     * Lets a spike see only the nearest ones before it: traces are set to 1, with the parameters fitted to that.
     *
     * @return the changed rule
     */
    public TripletStdp nearest() {
        return new TripletStdp(hippocampus, true, minimal, scale, most);
    }

    /**
     * Sets the weight that changes are parts of.
     *
     * @param strength w_0 in SI units, without sign
     * @return the changed rule
     * @throws IllegalArgumentException if it is not positive
     */
    public TripletStdp scale(double strength) {
        return new TripletStdp(hippocampus, nearest, minimal, Strength.of(OWNER, "scale", strength), most);
    }

    /**
     * Sets the weight that changes are parts of.
     *
     * @param strength w_0, such as {@code "5 nS"}, without sign
     * @return the changed rule
     * @throws IllegalArgumentException if it is not positive
     */
    public TripletStdp scale(String strength) {
        return new TripletStdp(hippocampus, nearest, minimal, Strength.of(OWNER, "scale", strength), most);
    }

    /**
     * Keeps weights from growing beyond a limit; without, there is none.
     *
     * @param strength in SI units, without sign
     * @return the changed rule
     * @throws IllegalArgumentException if it is not positive
     */
    public TripletStdp maxWeight(double strength) {
        return new TripletStdp(hippocampus, nearest, minimal, scale, Strength.of(OWNER, "largest weight", strength));
    }

    /**
     * Keeps weights from growing beyond a limit; without, there is none.
     *
     * @param strength such as {@code "15 nS"}, without sign
     * @return the changed rule
     * @throws IllegalArgumentException if it is not positive
     */
    public TripletStdp maxWeight(String strength) {
        return new TripletStdp(hippocampus, nearest, minimal, scale, Strength.of(OWNER, "largest weight", strength));
    }

    @Override
    public PlasticityRule rule() {
        Check.that(
                scale != null,
                "%s: its changes are parts of a weight; say of which, for example .scale(\"1 nS\") where weights start at about 1 nS",
                OWNER);
        var sign = nearest ? " = 1" : " += 1";
        var fit = Fit.of(hippocampus, nearest, minimal).values;
        var rule = PlasticityRule.of("""
                        dr1/dt = -r1/tau_plus  : 1 (pre)
                        dr2/dt = -r2/tau_x     : 1 (pre)
                        do1/dt = -o1/tau_minus : 1 (post)
                        do2/dt = -o2/tau_y     : 1 (post)
                        A2_plus : 1; A3_plus : 1; A2_minus : 1; A3_minus : 1; w_0 : weight
                        tau_plus = 16.8*ms : second; tau_minus = 33.7*ms : second; tau_x : second; tau_y : second
                        """ + (most == null ? "" : "w_max : weight"))
                .onPre("w -= w_0*o1*(A2_minus + A3_minus*r2); r1" + sign + "; r2" + sign)
                .onPost("w += w_0*r1*(A2_plus + A3_plus*o2); o1" + sign + "; o2" + sign)
                .named(OWNER + " (" + (hippocampus ? "hippocampus" : "visual cortex") + (nearest ? ", nearest" : "")
                        + (minimal ? ", minimal" : "") + ")")
                .with("A2_plus", fit[0])
                .with("A3_plus", fit[1])
                .with("A2_minus", fit[2])
                .with("A3_minus", fit[3])
                .with("tau_x", fit[4] * 1e-3)
                .with("tau_y", fit[5] * 1e-3);
        rule = scale.into(rule, "w_0");
        return most == null ? rule : most.into(rule.bounds("0", "w_max"), "w_max");
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return scale == null ? OWNER + ", not complete yet: it has no scale" : rule().toString();
    }
}
