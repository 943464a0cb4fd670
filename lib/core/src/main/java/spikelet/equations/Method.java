package spikelet.equations;

/**
 * How the differential equations are integrated over a time step dt.
 *
 * <table>
 * <caption>The methods</caption>
 * <tr><th>method</th><th>order</th><th>evaluations a step</th><th>taken unless another is asked for</th><th>source</th></tr>
 * <tr><td>{@link #EXACT}</td><td>exact</td><td>none: one matrix product</td><td>linear, constant coefficients, no noise</td>
 *     <td>Rotter and Diesmann 1999</td></tr>
 * <tr><td>{@link #EXPONENTIAL_STRANG}</td><td>2</td><td>1, and 2 of v's</td><td>with gates: variables that relax at a rate which v
 *     sets, and set the rate of v</td><td>Chen, Raman and Stern 2020</td></tr>
 * <tr><td>{@link #EXPONENTIAL_MIDPOINT}</td><td>2</td><td>2</td><td>with gates, where variables other than v depend on each other in a
 *     circle</td><td>Sundnes and others 2009</td></tr>
 * <tr><td>{@link #EXPONENTIAL_EULER}</td><td>1</td><td>1</td><td>without, but each equation linear in its own variable</td>
 *     <td>Rush and Larsen 1978</td></tr>
 * <tr><td>{@link #EULER}</td><td>1</td><td>1</td><td>never</td><td></td></tr>
 * <tr><td>{@link #SEQUENTIAL_EULER}</td><td>1</td><td>1</td><td>never; Izhikevich's firing types ask for it</td><td>Izhikevich 2003</td></tr>
 * <tr><td>{@link #HEUN}</td><td>2</td><td>2</td><td>the rest, with noise</td><td>Heun 1900</td></tr>
 * <tr><td>{@link #RK4}</td><td>4</td><td>4</td><td>the rest</td><td>Kutta 1901</td></tr>
 * <tr><td>{@link #ADAPTIVE}</td><td>5</td><td>7, and 6 for each further step inside dt</td><td>never</td>
 *     <td>Dormand and Prince 1980</td></tr>
 * </table>
 *
 * <p>For the squid axon of Hodgkin and Huxley under 2 nA, the last of 7 spikes in 100 ms comes too late by 4.8, 2.4 and 1.2 ms with
 * exponential Euler at dt = 0.1, 0.05 and 0.025 ms, by 0.88, 0.26 and 0.07 ms with exponential midpoint, by 0.44, 0.11 and 0.03 ms with
 * exponential Strang splitting, and by less than 0.0001 ms with Runge-Kutta, which is unstable at 0.1 ms. Take a smaller step, or the adaptive method, where times matter.
 *
 * <p>The orders are those between spikes. Input currents are constant over a step, so an input that changes smoothly is followed with
 * order 2 at most. White noise {@code xi} enters with its factor at the beginning of the step (Euler and Maruyama), so the
 * equations mean Ito's calculus. Along a path the order is then 1 where the factor is constant, else 1/2. On average it is 1; with a
 * constant factor 2 for Heun, which takes the noise into its second stage (Platen's scheme), and the exponential methods step an
 * Ornstein-Uhlenbeck process without any error (Kloeden and Platen, Numerical Solution of Stochastic Differential Equations, 1992,
 * sections 10.2, 14.1 and 15.1).
 */
public enum Method {
    /** The matrix exponential: exact at any step for linear systems with constant coefficients. */
    EXACT("exact (matrix exponential)", 0),

    /**
     * Exponential Euler: each variable relaxes with its own slope (the diagonal of the Jacobian), all others held; exactly so in
     * conditionally linear models such as Hodgkin-Huxley. Stable at steps where explicit methods are not (Rush and Larsen, IEEE Trans.
     * Biomed. Eng. 25, 1978; for other equations the exponential Rosenbrock-Euler method of Hochbruck and Ostermann, Acta Numerica 19,
     * 2010, section 2.4, with that diagonal alone).
     */
    EXPONENTIAL_EULER("exponential Euler", 1),

    /**
     * Half a step of exponential Euler, then a whole one with the slopes found there: second order at twice the cost (Sundnes,
     * Artebrant, Skavhaug and Tveito, IEEE Trans. Biomed. Eng. 56, 2009).
     */
    EXPONENTIAL_MIDPOINT("exponential midpoint", 2),

    /**
     * Half a step of v by exponential Euler, a whole one of the gates, and again half a step of v: second order at little more than the cost
     * of the first. What depends on other gates, as what calcium opens on its channel, is reached step by step and back. It is the
     * staggered scheme of Hines (Int. J. Bio-Med. Comput. 15, 1984) with all variables told at the same time (Strang, SIAM J. Numer. Anal. 5,
     * 1968; Chen, Raman and Stern, SIAM J. Sci. Comput. 42, 2020, B273).
     */
    EXPONENTIAL_STRANG("exponential Strang splitting", 2),

    /** Forward Euler, first order. */
    EULER("forward Euler", 1),

    /**
     * Forward Euler variable by variable, each with the new values of those before it: what Izhikevich's published programs do
     * (IEEE Trans. Neural Networks 14, 2003). First order.
     */
    SEQUENTIAL_EULER("forward Euler, variable by variable", 1),

    /** Heun's method, second order. */
    HEUN("Heun", 2),

    /** The classical Runge-Kutta method, fourth order. */
    RK4("Runge-Kutta, fourth order", 4),

    /**
     * The pair of Dormand and Prince (J. Comput. Appl. Math. 6, 1980) with a step size for each neuron, inside the time step of the
     * network and beyond it, such that every variable keeps the model's tolerance. A neuron is reset where it crosses its threshold and
     * goes on from there. Spikes are passed on and told at the grid point that follows, as with every method. No noise.
     */
    ADAPTIVE("Dormand-Prince 5(4), adaptive", 5);

    private final String words;
    private final int order;

    Method(String words, int order) {
        this.words = words;
        this.order = order;
    }

    /**
     * The order of convergence between spikes.
     *
     * @return 1, 2, 4 or 5; 0 for an exact method
     */
    public int order() {
        return order;
    }

    /** Whether each variable relaxes with its own slope. */
    boolean isExponential() {
        return this == EXPONENTIAL_EULER || this == EXPONENTIAL_MIDPOINT || this == EXPONENTIAL_STRANG;
    }

    /**
     * Whether steps of their own size are for those neurons that fire, if not for all: they tell when the crossing was. Euler's methods
     * are taken as they are, as the published programs that use them do.
     *
     * @param reset whether a spike changes the state
     * @param noisy whether there is white noise
     * @return true if a step in which a neuron fires is done by {@link #ADAPTIVE}
     */
    public boolean repeats(boolean reset, boolean noisy) {
        return switch (this) {
            case ADAPTIVE -> true;
            case EXPONENTIAL_EULER, EXPONENTIAL_MIDPOINT, EXPONENTIAL_STRANG, HEUN, RK4 -> reset && !noisy;
            default -> false;
        };
    }

    /** The method in words. */
    @Override
    public String toString() {
        return words;
    }
}
