package spikelet.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.second;
import static spikelet.Units.us;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.Lif;
import spikelet.Network;
import spikelet.trains.SpikeProcess;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Curriculum row S12: two ears, phase-locked fibres, delay lines and coincidence detectors (Jeffress, J. Comp. Physiol. Psychol. 41, 1948). */
class JeffressTest {
    private static final double LONGEST = 0.2 / 300 * second;
    private static final int STEPS = 30;
    private static final double DURATION = 1 * second;

    /** The fibres of one ear that end on a detector, as one train. */
    private static SpikeTrain ear(double late, long seed) {
        return SpikeProcess.phaseLocked(500 * Hz, 200 * Hz, 0.9)
                .delayed(late)
                .seed(seed)
                .trains(10, DURATION)
                .pooled();
    }

    private static double[] lines(boolean rising) {
        var delays = new double[STEPS + 1];
        for (int k = 0; k <= STEPS; k++) delays[k] = LONGEST * (rising ? k : STEPS - k) / STEPS;
        return delays;
    }

    private static double bestChannel(double difference) {
        SpikeTrains left = ear(Math.max(0, -difference), 1).delayed(lines(true));
        SpikeTrains right = ear(Math.max(0, difference), 2).delayed(lines(false));
        var net = Network.named("sound").dt(20 * us);
        var fromLeft = net.spikes("left", left);
        var fromRight = net.spikes("right", right);
        var detectors =
                net.population("detector", STEPS + 1, Lif.with().tau(0.3 * ms).refractory(0.5 * ms));
        net.connect(fromLeft).to(detectors).oneToOne().weight(3 * mV);
        net.connect(fromRight).to(detectors).oneToOne().weight(3 * mV);
        var counts = net.run(DURATION).spikes("detector").trains();
        // The middle of the channels above half the largest count: steadier than the single largest, for neighbours
        // share their spikes.
        int[] n = counts.counts();
        int most = Arrays.stream(n).max().getAsInt();
        double sum = 0;
        double place = 0;
        for (int k = 0; k <= STEPS; k++) {
            double above = Math.max(0, n[k] - most / 2.0);
            sum += above;
            place += k * above;
        }
        return place / sum;
    }

    /**
     * The detector whose lines make up for the difference fires most: with k steps on the left line and 30 - k on the right one. Of 1 s the
     * place is known to 0.4 channels, the spread over twelve pairs of seeds.
     */
    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -0.25, 0, 0.25, 0.5})
    void theBestChannelMovesInProportionToTheTimeDifference(double part) {
        double difference = part * LONGEST;
        assertEquals(STEPS / 2.0 * (1 + part), bestChannel(difference), 1, "difference " + difference);
    }
}
