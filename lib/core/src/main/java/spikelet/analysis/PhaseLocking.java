package spikelet.analysis;

import java.util.Locale;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;

/**
 * How spikes lock to a frequency (Goldberg and Brown, J. Neurophysiol. 32, 1969).
 *
 * @param strength the vector strength: 1 if all spikes fall on one phase, near 0 if on any
 * @param phase the mean phase, in cycles from 0 to 1
 * @param spikes how many there were
 */
public record PhaseLocking(double strength, double phase, int spikes) {
    /**
     * Measures a train.
     *
     * @param train the spikes; phase zero is at time zero
     * @param frequency in hertz
     * @return the locking; NaN for a silent train
     */
    public static PhaseLocking of(SpikeTrain train, double frequency) {
        Require.rate("phase locking: the frequency", frequency);
        double x = 0;
        double y = 0;
        for (double t : train.times()) {
            double cycles = t * frequency;
            double angle = 2 * Math.PI * (cycles - Math.floor(cycles));
            x += StrictMath.cos(angle);
            y += StrictMath.sin(angle);
        }
        int n = train.count();
        double turn = StrictMath.atan2(y, x) / (2 * Math.PI);
        return new PhaseLocking(Math.sqrt(x * x + y * y) / n, n == 0 ? Double.NaN : turn < 0 ? turn + 1 : turn, n);
    }

    /**
     * The statistic of Rayleigh's test for uniform phases, 2 n r²; above 13.8 they are not uniform, at p = 0.001 (Buunen and Rhode, J. Acoust. Soc. Am. 64, 1978).
     *
     * @return the statistic
     */
    public double rayleigh() {
        return 2 * spikes * strength * strength;
    }

    /** Strength, phase and number: {@code vector strength 0.90 at 0.25 cycles, 4,053 spikes}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "vector strength %.2f at %.2f cycles, %,d spikes", strength, phase, spikes);
    }
}
