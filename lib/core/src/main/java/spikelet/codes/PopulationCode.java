package spikelet.codes;

import java.util.ArrayList;
import java.util.stream.IntStream;
import spikelet.engine.Philox;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** A value is the pattern of rates of tuned neurons. */
record PopulationCode(Tuning tuning, double duration) implements Code {
    @Override
    public SpikeTrains encode(double[] values, long trial) {
        Require.that(values != null && values.length > 0, "code: give at least one value");
        var all = new ArrayList<SpikeTrain>();
        for (int k = 0; k < values.length; k++) {
            tuning.encode(values[k], duration, Philox.key(trial, "population code " + k))
                    .forEach(all::add);
        }
        return SpikeTrains.of(all);
    }

    @Override
    public double[] decode(SpikeTrains trains) {
        int n = tuning.size();
        Require.that(
                trains.size() % n == 0,
                "population code: %d trains do not belong to populations of %d neurons",
                trains.size(),
                n);
        return IntStream.range(0, trains.size() / n)
                .mapToDouble(k -> tuning.decode(
                        trains.select(IntStream.range(k * n, (k + 1) * n).toArray())))
                .toArray();
    }
}
