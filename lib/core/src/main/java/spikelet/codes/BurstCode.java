package spikelet.codes;

import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** A value is the length of a burst. */
record BurstCode(int most, double interval) implements Code {
    @Override
    public SpikeTrains encode(double[] values, long trial) {
        return Values.each(values, v -> {
            var times = new double[(int) Math.rint(v * most)];
            for (int k = 0; k < times.length; k++) times[k] = k * interval;
            return SpikeTrain.of(times, 0, most * interval);
        });
    }

    @Override
    public double[] decode(SpikeTrains trains) {
        return Values.read(trains, t -> t.count() / (double) most);
    }
}
