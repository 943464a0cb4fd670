package spikelet.engine;

/**
 * A pass of a kernel over a block of neurons, whose values lie in arrays of the kernel.
 *
 * <p>Each pass is a class of its own, so that the step of a kernel calls very many methods at one place and HotSpot copies none of them
 * into it: every loop is compiled by itself, once. As methods they came together in their caller, which then took HotSpot 0.5 s of
 * processor time for the Traub-Miles neuron, while the loops had been compiled twice before, each alone.
 */
public abstract class KernelPass {
    /** For generated subclasses. */
    protected KernelPass() {}

    /**
     * Makes the pass.
     *
     * @param from the first neuron of the block
     * @param n how many there are
     */
    public abstract void run(int from, int n);
}
