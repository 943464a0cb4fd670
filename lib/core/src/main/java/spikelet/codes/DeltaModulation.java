package spikelet.codes;

import java.util.stream.DoubleStream;
import spikelet.trains.Require;
import spikelet.trains.Signal;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * Writes a signal as its changes: one neuron fires each time the signal has risen by a step, another each time it has fallen by one, as the pixels of a
 * silicon retina do (Lichtsteiner, Posch and Delbruck, IEEE J. Solid-State Circuits 43, 2008). A signal that stands still costs no spike.
 *
 * @param step the change that makes a spike, in the unit of the signal
 */
public record DeltaModulation(double step) {
    /**
     * Checks the step.
     *
     * @param step positive
     */
    public DeltaModulation {
        Require.positive("delta modulation: the step", step);
    }

    /**
     * Writes a signal. Between samples it runs straight, and a spike falls where a level is crossed.
     *
     * @param signal the signal
     * @return two trains: up, down
     */
    public SpikeTrains encode(Signal signal) {
        var values = Require.given("delta modulation: the signal", signal).values();
        var up = DoubleStream.builder();
        var down = DoubleStream.builder();
        long level = 0;
        for (int k = 1; k < values.length; k++) {
            double before = (values[k - 1] - values[0]) / step;
            double now = (values[k] - values[0]) / step;
            Require.that(
                    Math.abs(now - before) < 1e6,
                    "delta modulation: between two samples the signal changes by %.3g steps; take a larger step",
                    now - before);
            // A millionth of a step more than needed: rounding must not decide.
            while (now >= level + 1 - 1e-6) up.add(crossing(signal, k, before, now, ++level));
            while (now <= level - 1 + 1e-6) down.add(crossing(signal, k, before, now, --level));
        }
        return SpikeTrains.of(
                SpikeTrain.of(up.build().toArray(), signal.from(), signal.until()),
                SpikeTrain.of(down.build().toArray(), signal.from(), signal.until()));
    }

    private static double crossing(Signal signal, int k, double before, double now, double level) {
        double part = Math.min(1, Math.max(0, (level - before) / (now - before)));
        return signal.from() + (k - 1 + part) * signal.dt();
    }

    /**
     * Reads the signal back as a staircase; it is never off by more than a step.
     *
     * @param trains up, down
     * @param start the value at the beginning
     * @param dt time between the samples of the result, in second
     * @return the signal
     */
    public Signal decode(SpikeTrains trains, double start, double dt) {
        Require.given("delta modulation: the trains", trains);
        Require.that(trains.size() == 2, "delta modulation: it reads two trains, up and down, got %d", trains.size());
        Require.time("delta modulation: dt", dt);
        var up = trains.train(0).times();
        var down = trains.train(1).times();
        var values = new double[(int) Math.max(1, Math.round(trains.duration() / dt))];
        int ups = 0;
        int downs = 0;
        for (int k = 0; k < values.length; k++) {
            double now = trains.from() + k * dt + 1e-9;
            while (ups < up.length && up[ups] <= now) ups++;
            while (downs < down.length && down[downs] <= now) downs++;
            values[k] = start + (ups - downs) * step;
        }
        return Signal.of(values, dt, trains.from());
    }
}
