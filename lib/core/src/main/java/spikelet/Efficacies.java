package spikelet;

/**
 * What the spikes of a train do at a synapse with {@linkplain ShortTerm short-term plasticity}, spike by spike. Immutable; arrays are
 * copies.
 */
public final class Efficacies implements Tabular {
    private final double[] times;
    private final double[] u;
    private final double[] x;

    Efficacies(double[] times, double[] u, double[] x) {
        this.times = times.clone();
        this.u = u.clone();
        this.x = x.clone();
    }

    /**
     * When the spikes come.
     *
     * @return times in second
     */
    public double[] times() {
        return times.clone();
    }

    /**
     * The part of the resources that each spike uses.
     *
     * @return u, from 0 to 1
     */
    public double[] u() {
        return u.clone();
    }

    /**
     * The resources that each spike finds.
     *
     * @return x, from 0 to 1
     */
    public double[] x() {
        return x.clone();
    }

    /**
     * What each spike brings, as a part of the weight.
     *
     * @return u times x
     */
    public double[] amplitudes() {
        var product = new double[u.length];
        for (int k = 0; k < u.length; k++) product[k] = u[k] * x[k];
        return product;
    }

    /** One row for each spike. */
    @Override
    public Columns columns() {
        return Columns.named("efficacies")
                .column("time (s)", times())
                .column("u", u())
                .column("x", x())
                .column("u x", amplitudes());
    }

    /** The first rows. */
    @Override
    public String toString() {
        return columns().toString();
    }
}
