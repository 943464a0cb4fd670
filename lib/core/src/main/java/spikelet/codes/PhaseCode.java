package spikelet.codes;

import spikelet.analysis.PhaseLocking;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** A value is a phase of the first half of a cycle; the second half keeps 1 and 0 apart. */
record PhaseCode(double frequency, int cycles) implements Code {
    @Override
    public SpikeTrains encode(double[] values, long trial) {
        return Values.each(values, v -> {
            var times = new double[cycles];
            for (int c = 0; c < cycles; c++) times[c] = (c + (1 - v) / 2) / frequency;
            return SpikeTrain.of(times, 0, cycles / frequency);
        });
    }

    @Override
    public double[] decode(SpikeTrains trains) {
        return Values.read(trains, t -> {
            if (t.count() == 0) return 0;
            double phase = PhaseLocking.of(t.shift(-t.from()), frequency).phase();
            // A spike that jitter moved to just before the cycle counts as early, not as late.
            return 1 - 2 * (phase > 0.75 ? phase - 1 : phase);
        });
    }
}
