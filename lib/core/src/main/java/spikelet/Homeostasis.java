package spikelet;

/** Plasticity that keeps neurons in their range. Rules can be joined: {@code Stdp.pair().maxWeight("1 nS").rule().and(Homeostasis.scaling(5*Hz))}. */
public final class Homeostasis {
    private Homeostasis() {}

    /**
     * Synaptic scaling (van Rossum, Bi and Turrigiano, J. Neurosci. 20, 2000, equation 3): all synapses of a neuron grow by one factor while it fires less than its goal,
     * and shrink while it fires more, which keeps the ratios between them.
     *
     * <pre>
     * da/dt = -a/tau_a              a += 1/tau_a when the neuron fires: its rate
     * db/dt = goal - a              what it was short of spikes since the start
     * dw/dt = w (beta (goal - a) + gamma b)
     * </pre>
     *
     * <p>Choices, for changes within minutes of simulation rather than hours: tau_a 1 s, beta 0.01, gamma 0, which leaves out the integral; with it the rate
     * settles at the goal even against a rule that pulls it away. The rate starts at the goal.
     *
     * @param goal the rate in hertz, such as {@code 5*Hz}
     * @return the rule; parameters {@code tau_a}, {@code beta}, {@code gamma}
     * @throws IllegalArgumentException if the rate is negative or far from usual
     */
    public static PlasticityRule scaling(double goal) {
        Parameter.rate("goal").check("synaptic scaling", goal);
        return PlasticityRule.of("""
                        da/dt = -a/tau_a : Hz (post)
                        db/dt = goal - a : 1 (post)
                        dw/dt = w*(beta*(goal - a) + gamma*b)
                        tau_a = 1*second : second; beta = 0.01 : 1; gamma = 0/second : Hz; goal : Hz
                        """)
                .onPost("a += 1/tau_a")
                .initially("a = goal")
                .with("goal", goal)
                .named("synaptic scaling");
    }
}
