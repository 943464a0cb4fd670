package spikelet;

/**
 * How the potential of a neuron with compartments is carried over a time step. All solve for all compartments at once and are stable at any
 * step; gates move by exponential Euler, half a step apart from the potential (Hines, Int. J. Bio-Med. Comput. 15, 1984).
 */
public enum CableMethod {
    /**
     * Two implicit stages with one elimination (SDIRK2: Alexander, SIAM J. Numer. Anal. 14, 1977): second order, and what changes faster than
     * the step is damped.
     */
    SDIRK("implicit, second order (SDIRK)", 2),

    /** Crank-Nicolson: second order; what changes faster than the step rings on for many steps. */
    CRANK_NICOLSON("Crank-Nicolson", 2),

    /** Implicit Euler: first order, the most forgiving. */
    IMPLICIT_EULER("implicit Euler", 1);

    private final String words;
    private final int order;

    CableMethod(String words, int order) {
        this.words = words;
        this.order = order;
    }

    /**
     * The order of convergence in the time step.
     *
     * @return 1 or 2
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
