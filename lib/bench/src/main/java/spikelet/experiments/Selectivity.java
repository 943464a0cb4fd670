package spikelet.experiments;

import static spikelet.Units.*;

import java.util.Arrays;
import java.util.stream.IntStream;
import spikelet.Distribution;
import spikelet.Lif;
import spikelet.Network;
import spikelet.Siegert;

/**
 * Inhibition sharpens tuning: 180 neurons, one per degree of orientation, hear broadly tuned Poisson spikes, and 45 inhibitory neurons without a preference take the same from all of them. What is left of a
 * curve above threshold becomes narrower (the iceberg effect; blocked inhibition widens tuning in cat visual cortex: Sillito, J. Physiol. 250:305-329, 1975). The expected rates are those of {@link Siegert}.
 *
 * @param rates of the neurons for -90 to 89 degrees, in hertz
 * @param expected the same by theory, in hertz
 */
public record Selectivity(double[] rates, double[] expected) {
    private static final Lif NEURON = Lif.with()
            .tau(20 * ms)
            .rest(-70 * mV)
            .threshold(-50 * mV)
            .reset(-60 * mV)
            .refractory(2 * ms);
    private static final int INHIBITORY = 45;
    private static final double WEIGHT = 0.4 * mV;

    /**
     * Shows a bar at 0 degrees.
     *
     * @param inhibition strength of an inhibitory synapse, in volt
     * @param duration in second
     * @param seed of all that is random
     * @return the answer
     */
    public static Selectivity run(double inhibition, double duration, long seed) {
        double[] input = IntStream.range(-90, 90)
                .mapToDouble(a -> 2000 + 2500 * Math.exp(0.91 * (Math.cos(Math.toRadians(2 * a)) - 1)))
                .toArray();
        var net = Network.named("bar").seed(seed);
        var e = net.excitatory("E", input.length, NEURON);
        var i = net.inhibitory("I", INHIBITORY, NEURON);
        net.stimulate(e).poisson(Distribution.values(input)).weight(WEIGHT);
        net.stimulate(i).poisson(Arrays.stream(input).average().orElseThrow()).weight(WEIGHT);
        net.connect(i).to(e).allToAll().weight(-inhibition).delay(1 * ms);
        var run = net.run(duration);
        double no = INHIBITORY * run.spikes("I").rate();
        var expected = Arrays.stream(input)
                .map(rate -> Siegert.of(NEURON)
                        .poisson(rate, WEIGHT)
                        .poisson(no, -inhibition)
                        .onGrid(0.1 * ms)
                        .rate())
                .toArray();
        return new Selectivity(run.spikes("E").rates(), expected);
    }

    /**
     * Of the simulated curve, at half of its height.
     *
     * @return in degrees
     */
    public double width() {
        return width(rates);
    }

    /**
     * Of the curve by theory.
     *
     * @return in degrees
     */
    public double expectedWidth() {
        return width(expected);
    }

    private static double width(double[] y) {
        double half = Arrays.stream(y).max().orElseThrow() / 2;
        return Arrays.stream(y).filter(r -> r > half).count();
    }
}
