package spikelet;

/**
 * Quantal release: each of n sites lets go of its vesicle with probability p when a spike comes, and each vesicle adds one quantum of
 * size q, <b>the weight</b> (del Castillo and Katz, J. Physiol. 124, 1954). A spike so brings a binomial number of quanta: mean n·p·q,
 * variance n·p·(1 - p)·q², and nothing at all in the part (1 - p)^n of the trials.
 *
 * <p>Together with {@linkplain ShortTerm short-term plasticity} a site that has released is empty until it is refilled, with the time
 * constant of the recovery, and the full ones release with probability u (Fuhrmann, Segev, Markram and Tsodyks, J. Neurophysiol. 87,
 * 2002). The mean over many trials is then that of the plasticity alone with the weight n·q.
 *
 * <pre>{@code
 * net.connect(e).to(i).allToAll().current(3*ms).weight(20*pA).quantal(5, 0.4);
 * net.connect(e).to(i).allToAll().current(3*ms).weight(20*pA).quantal(5).shortTerm(ShortTerm.depressing());
 * }</pre>
 *
 * @param sites the number n of release sites of a synapse
 * @param probability p, from 0 to 1; NaN where short-term plasticity gives it
 * @param variation coefficient of variation of a quantum's size, from 0 to 1; sizes are gamma-distributed and so never change sign
 */
public record Quantal(int sites, double probability, double variation) {
    private static final int MOST = 100_000;
    private static final String OWNER = "quantal release";

    /**
     * Refuses what cannot be.
     *
     * @param sites the number n of release sites of a synapse
     * @param probability p, from 0 to 1; NaN where short-term plasticity gives it
     * @param variation coefficient of variation of a quantum's size, from 0 to 1
     */
    public Quantal {
        Check.that(sites > 0, "%s: a synapse has at least one release site, got %d", OWNER, sites);
        Check.that(sites <= MOST, "%s: %,d release sites are more than the %,d that are drawn", OWNER, sites, MOST);
        Check.that(
                Double.isNaN(probability) || probability >= 0 && probability <= 1,
                "%s: a probability lies between 0 and 1, got %s%s",
                OWNER,
                probability,
                probability > 1 && probability <= 100 ? "; did you mean " + probability / 100 + "?" : "");
        Check.that(
                variation >= 0 && variation <= 1,
                "%s: the variation of a quantum (sd / mean) lies between 0 and 1, got %s",
                OWNER,
                variation);
    }

    /**
     * A number of release sites; the probability has yet to be given, here or by short-term plasticity.
     *
     * @param n at least one
     * @return the release
     */
    public static Quantal sites(int n) {
        return new Quantal(n, Double.NaN, 0);
    }

    /**
     * The same with a probability of release.
     *
     * @param p from 0 to 1
     * @return the release
     * @throws IllegalArgumentException if it is no probability
     */
    public Quantal probability(double p) {
        Check.that(!Double.isNaN(p), "%s: a probability lies between 0 and 1, got NaN", OWNER);
        return new Quantal(sites, p, variation);
    }

    /**
     * The same with quanta of unequal size.
     *
     * @param cv their coefficient of variation, standard deviation over mean, from 0 to 1
     * @return the release
     */
    public Quantal variation(double cv) {
        return new Quantal(sites, probability, cv);
    }

    /**
     * Whether the probability is given here.
     *
     * @return false if short-term plasticity must give it
     */
    public boolean hasProbability() {
        return !Double.isNaN(probability);
    }

    /** The release in words: {@code 5 sites, probability 0.4}. */
    @Override
    public String toString() {
        var text = Names.count(sites, "release site");
        if (hasProbability()) text += ", probability " + Quantity.format(probability, Dimension.NONE);
        if (variation > 0) text += ", variation " + Quantity.format(variation, Dimension.NONE);
        return text;
    }
}
