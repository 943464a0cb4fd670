package spikelet.codes;

import java.util.stream.IntStream;
import spikelet.engine.Philox;
import spikelet.trains.SpikeProcess;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** A value is a rate. */
record RateCode(double highest, double duration, boolean poisson) implements Code {
    @Override
    public SpikeTrains encode(double[] values, long trial) {
        Values.check(values);
        return SpikeTrains.of(IntStream.range(0, values.length)
                .mapToObj(k -> train(values[k] * highest, Philox.key(trial, "rate code " + k)))
                .toList());
    }

    private SpikeTrain train(double rate, long seed) {
        if (rate == 0) return SpikeTrain.of(new double[0], 0, duration);
        return (poisson ? SpikeProcess.poisson(rate).seed(seed) : SpikeProcess.regular(rate)).train(duration);
    }

    @Override
    public double[] decode(SpikeTrains trains) {
        return Values.read(trains, t -> t.rate() / highest);
    }
}
