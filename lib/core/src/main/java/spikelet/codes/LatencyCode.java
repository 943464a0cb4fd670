package spikelet.codes;

import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** A value is the time that is left when it fires. */
record LatencyCode(double latest) implements Code {
    @Override
    public SpikeTrains encode(double[] values, long trial) {
        return Values.each(
                values,
                v -> v == 0 ? SpikeTrain.of(new double[0], 0, latest) : Values.single((1 - v) * latest, latest));
    }

    @Override
    public double[] decode(SpikeTrains trains) {
        return Values.read(trains, t -> t.count() == 0 ? 0 : 1 - t.latency() / latest);
    }
}
