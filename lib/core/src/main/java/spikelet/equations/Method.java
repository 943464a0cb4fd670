package spikelet.equations;

/** How the differential equations are integrated over a time step. */
public enum Method {
    /** The matrix exponential: exact at any step for linear systems with constant coefficients. */
    EXACT("exact (matrix exponential)", 0),

    /**
     * Exponential Euler: each variable relaxes exactly with all others held; for conditionally linear models such as Hodgkin-Huxley.
     * First order, stable at steps where explicit methods are not (Rush and Larsen 1978).
     */
    EXPONENTIAL_EULER("exponential Euler", 1),

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
    RK4("Runge-Kutta, fourth order", 4);

    private final String words;
    private final int order;

    Method(String words, int order) {
        this.words = words;
        this.order = order;
    }

    /**
     * The order of convergence between spikes.
     *
     * @return 1, 2 or 4; 0 for an exact method
     */
    public int order() {
        return order;
    }

    /** The method in words. */
    @Override
    public String toString() {
        return words;
    }
}
