package spikelet.codes;

import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** A value charges a capacitor through a resistor until the threshold. */
record ChargingCode(double tau, double threshold, double duration) implements Code {
    @Override
    public SpikeTrains encode(double[] values, long trial) {
        return Values.each(
                values,
                v -> v <= threshold
                        ? SpikeTrain.of(new double[0], 0, duration)
                        : Values.single(tau * StrictMath.log(v / (v - threshold)), duration));
    }

    @Override
    public double[] decode(SpikeTrains trains) {
        return Values.read(trains, t -> t.count() == 0 ? 0 : threshold / -StrictMath.expm1(-t.latency() / tau));
    }
}
