package spikelet.engine;

/**
 * The part of the NMDA receptors' channels that magnesium leaves open: {@code 1 / (1 + [Mg]/3.57 mM · exp(-0.062 v/mV))} (Jahr and
 * Stevens, J. Neurosci. 10, 1990, equation 4a).
 */
final class MagnesiumBlock {
    /** In volt. */
    private static final double SLOPE = 1e-3 / 0.062;

    /** In mol/m³, which is mM. */
    private static final double HALF = 3.57;

    private MagnesiumBlock() {}

    /**
     * The open part at a membrane potential.
     *
     * @param v in volt
     * @param magnesium outside the cell, in mM; 0 for no block
     * @return from 0 to 1
     */
    static double open(double v, double magnesium) {
        return 1 / (1 + magnesium / HALF * Fast.exp(-v / SLOPE));
    }
}
