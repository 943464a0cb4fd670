package spikelet;

import java.util.Arrays;
import spikelet.figure.Figure;
import spikelet.figure.Line;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;

/**
 * The f-I curve of a neuron: its steady firing rate for each of a range of constant currents, measured by running one neuron per
 * current.
 *
 * <pre>{@code FiCurve.of(Lif.with().tau(10*ms), 0*nA, 1*nA)}</pre>
 *
 * <p>The rate is one over the mean interval of the second half of the spikes of two seconds, so adaptation has settled; a neuron that
 * fires less than twice, or not in the last second, has rate zero.
 */
public final class FiCurve implements Tabular, Pictured {
    private static final Parameter CURRENT =
            Parameter.current("current", "0.3*nA").numberOnly();
    private static final double DURATION = 2;
    private static final int POINTS = 51;

    private final NeuronModel model;
    private final double[] currents;
    private final double[] rates;

    private FiCurve(NeuronModel model, double[] currents, double[] rates) {
        this.model = model;
        this.currents = currents;
        this.rates = rates;
    }

    /**
     * Measures 51 evenly spaced currents at dt 0.1 ms.
     *
     * @param model the neuron
     * @param from the smallest current, in ampere
     * @param to the largest current, in ampere
     * @return the curve
     * @throws IllegalArgumentException if the currents are out of order or far from usual
     */
    public static FiCurve of(NeuronModel model, double from, double to) {
        Check.that(
                CURRENT.check("f-I curve", from) < CURRENT.check("f-I curve", to),
                "f-I curve: the smaller current comes first, got %s and %s",
                Quantity.format(from, Dimension.CURRENT),
                Quantity.format(to, Dimension.CURRENT));
        var currents = new double[POINTS];
        for (int k = 0; k < POINTS; k++) currents[k] = from + (to - from) * k / (POINTS - 1);
        return of(model, currents, 1e-4);
    }

    /**
     * Measures given currents.
     *
     * @param model the neuron; parameters that are distributions are drawn anew for each current
     * @param currents in ampere
     * @param dt time step in second
     * @return the curve
     */
    public static FiCurve of(NeuronModel model, double[] currents, double dt) {
        Check.given("f-I curve: the list of currents", currents);
        Check.that(currents.length > 0, "f-I curve: give at least one current");
        var net = Network.named("f-I curve").dt(dt);
        var neurons = net.population("neurons", currents.length, model);
        net.stimulate(neurons).constant(Distribution.values(currents));
        var spikes = net.run(DURATION).spikes("neurons");
        var rates = new double[currents.length];
        for (int n = 0; n < rates.length; n++) rates[n] = steadyRate(spikes.of(n));
        return new FiCurve(model, currents.clone(), rates);
    }

    private static double steadyRate(double[] times) {
        if (times.length < 2 || times[times.length - 1] < DURATION / 2) return 0;
        int first = (times.length - 1) / 2;
        return (times.length - 1 - first) / (times[times.length - 1] - times[first]);
    }

    /**
     * The neuron measured.
     *
     * @return the model
     */
    public NeuronModel model() {
        return model;
    }

    /**
     * The currents.
     *
     * @return in ampere; a copy
     */
    public double[] currents() {
        return currents.clone();
    }

    /**
     * The steady rate at each current.
     *
     * @return in hertz, parallel to {@link #currents}; a copy
     */
    public double[] rates() {
        return rates.clone();
    }

    /**
     * The curve as a figure.
     *
     * @return rate over current
     */
    @Override
    public Figure figure() {
        var panel = Panel.of("current", "nA", "rate", "Hz")
                .with(Line.of(model.name(), nanoamperes(), rates).colour(Palette.NEUTRAL));
        return Figure.titled("f-I curve").panel(panel);
    }

    private double[] nanoamperes() {
        return Arrays.stream(currents).map(i -> i * 1e9).toArray();
    }

    /** One row per current: {@code current (nA)}, {@code rate (Hz)}. */
    @Override
    public Columns columns() {
        return Columns.named("f-I curve").column("current (nA)", nanoamperes()).column("rate (Hz)", rates.clone());
    }

    /** The model and the range. */
    @Override
    public String toString() {
        return "f-I curve of " + model.summary() + ", " + currents.length + " currents";
    }
}
