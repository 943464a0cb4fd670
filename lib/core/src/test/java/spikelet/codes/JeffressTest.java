package spikelet.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.cm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.second;
import static spikelet.Units.us;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spikelet.Edges;
import spikelet.Lif;
import spikelet.Network;
import spikelet.trains.SpikeProcess;
import spikelet.trains.SpikeTrains;

/** Curriculum row S12: two ears, phase-locked fibres, delay lines and coincidence detectors (Jeffress, J. Comp. Physiol. Psychol. 41, 1948). */
class JeffressTest {
    private static final double LONGEST = 20 * cm / 300;
    private static final int CHANNELS = 30;
    private static final double STEP = LONGEST / (CHANNELS - 1);
    private static final int FIBRES = 40;
    private static final double TONE = 500 * Hz;

    /** The fibres of an ear that hears a tone late. */
    private static SpikeTrains ear(double late, long seed) {
        return SpikeProcess.phaseLocked(t -> TONE * (t - late), 200 * Hz, 0.8)
                .seed(seed)
                .trains(FIBRES, 1 * second);
    }

    /** Each fibre reaches each channel; the line from the right begins at channel 0. */
    private static Edges line(boolean fromRight) {
        int n = FIBRES * CHANNELS;
        return Edges.of(
                        IntStream.range(0, n).map(i -> i / CHANNELS).toArray(),
                        IntStream.range(0, n).map(i -> i % CHANNELS).toArray())
                .delays(IntStream.range(0, n)
                        .mapToDouble(i -> STEP * (fromRight ? i % CHANNELS : CHANNELS - 1 - i % CHANNELS))
                        .toArray());
    }

    /** Spikes of the detectors; the left ear is late by the difference. */
    private static SpikeTrains listen(double difference, long seed) {
        var net = Network.named("sound").dt(10 * us);
        var left = net.spikes("left", ear(difference, 2 * seed));
        var right = net.spikes("right", ear(0, 2 * seed + 1));
        var detectors =
                net.population("detector", CHANNELS, Lif.with().tau(0.3 * ms).refractory(1 * ms));
        net.connect(left).to(detectors).edges(line(false)).weight(42 * mV / FIBRES);
        net.connect(right).to(detectors).edges(line(true)).weight(42 * mV / FIBRES);
        return net.run(1 * second).spikes(detectors).trains();
    }

    private static double expected(double difference) {
        return (CHANNELS - 1) / 2.0 * (1 + difference / LONGEST);
    }

    /**
     * The channel around which an expected hump lies most nearly in the direction of the counts. Its width (1.8) and the weight of a spike were
     * chosen together by trial: with widths of 1 to 2.5 and weights of 38 to 44 mV / 40 the farthest was 0.7 to 2.8 channels off, at the ends of the row.
     */
    private static double place(int[] counts) {
        double best = 0;
        double most = 0;
        for (double place = 0; place <= CHANNELS - 1; place += 0.05) {
            double fit = 0;
            double size = 0;
            for (int k = 0; k < CHANNELS; k++) {
                double angle = 2 * Math.PI * TONE * 2 * STEP * (k - place);
                double hump = StrictMath.exp(1.8 * (StrictMath.cos(angle) - 1));
                fit += counts[k] * hump;
                size += hump * hump;
            }
            if (fit / Math.sqrt(size) > most) {
                most = fit / Math.sqrt(size);
                best = place;
            }
        }
        return best;
    }

    @Test
    void theLongestDelayIsThatOfASoundFromTheSide() {
        assertEquals(0.667 * ms, LONGEST, 0.0005 * ms);
        assertEquals(LONGEST, line(true).delays().orElseThrow()[CHANNELS - 1], 1e-15);
    }

    /**
     * From one end of the map to the other: over three seeds and 21 differences the farthest is 0.4 channels off. (The single channel with most
     * spikes is up to 1.7 off: the top of the hump is flat, and neighbours share their spikes.)
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theBestChannelMovesInProportionToTheTimeDifference(long seed) {
        for (int k = -10; k <= 10; k++) {
            double difference = k / 10.0 * LONGEST;
            double place = place(listen(difference, 100 * seed + k).counts());
            assertEquals(expected(difference), place, 1, "difference " + difference);
        }
    }

    /** Sounds of all directions give both ears 8,000 spikes, to chance: 4 standard errors of Poisson counts. */
    @Test
    void theCountsOfTheEarsSayNothing() {
        for (double part : new double[] {-1, 0, 0.7}) {
            int right = ear(0, 5).count();
            int left = ear(part * LONGEST, 6).count();
            assertTrue(Math.abs(right - left) < 4 * Math.sqrt(2 * 8000), right + " and " + left);
        }
    }
}
