package spikelet.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import spikelet.Stdp;
import spikelet.trains.Detection;

/** Learning by spike times does what was published of it. */
class ExperimentsTest {
    /** Bi and Poo 1998. */
    @Test
    void theWindowHasTheTimeConstantsOfHippocampus() {
        var fit = WindowFit.run();
        assertEquals(16.8, fit.tauPlus() / ms, 0.1 * 16.8);
        assertEquals(33.7, fit.tauMinus() / ms, 0.1 * 33.7);
    }

    /** Pfister and Gerstner 2006. */
    @Test
    void tripletsFitTheDataOfVisualCortexAndPairsDoNot() {
        var frequencies = Frequencies.run();
        assertTrue(frequencies.triplet() < 0.5, frequencies.toString());
        assertTrue(frequencies.pair() > 3, frequencies.toString());
    }

    /** Song, Miller and Abbott 2000; Guyonneau, VanRullen and Thorpe 2005: the limit is the closed form, give or take the chance of a few inputs and of the jitter. */
    @Test
    void inputsThatComeFirstWinAndTheNeuronAnswersAsEarlyAsItCan() {
        assertEquals(2.2, FirstInputs.earliest() / ms, 0.05);
        for (long seed = 1; seed <= 3; seed++) {
            var first = FirstInputs.run(300, seed);
            assertTrue(first.before() > 12 * ms, first.toString());
            assertEquals(FirstInputs.earliest(), first.after(), 1.5 * ms, first.toString());
            assertTrue(first.first() > 0.4, first.toString());
            assertEquals(0, first.late(), first.toString());
        }
    }

    /** Song, Miller and Abbott 2000. */
    @Test
    void weightsOfRandomInputsBecomeStrongOrWeakAndTheRateComesToRest() {
        var competition = Competition.run(500 * second, 0.1 * ms, 0.01, 1);
        assertTrue(competition.middle() < 0.15, competition.toString());
        assertTrue(competition.strong() > 0.15, competition.toString());
        assertEquals(20, competition.rate(), 5, competition.toString());
    }

    /** The order of spikes within a step is settled without bias, so a coarser step leaves the neuron as it is. */
    @Test
    void theRateDoesNotHangOnTheStep() {
        double fine = Competition.run(200 * second, 0.1 * ms, 0.01, 1).rate();
        double coarse = Competition.run(200 * second, 0.5 * ms, 0.01, 1).rate();
        assertEquals(fine, coarse, 3);
    }

    /** Masquelier, Guyonneau and Thorpe 2008. */
    @Test
    void aNeuronFindsAPatternInNoise() {
        var detection = PatternInNoise.run(45 * second, 1);
        assertTrue(detection.found(), detection.toString());
    }

    /** Hathway and Goodman 2018, figure 7: synapses weaken, and the neuron falls silent. */
    @Test
    void withAllPairsItFallsSilent() {
        var all = Stdp.pair()
                .tauPlus(16.8 * ms)
                .tauMinus(33.7 * ms)
                .aPlus(1 / 32.0)
                .aMinus(0.85 / 32)
                .maxWeight("1 mV");
        assertEquals(0, PatternInNoise.run(6 * second, 1, all).hits());
    }

    @Test
    @Tag("long")
    void nearlyEveryNeuronFindsItsPattern() {
        long found = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> PatternInNoise.run(450 * second, seed))
                .filter(Detection::found)
                .count();
        assertTrue(found >= 17, found + " of 20");
    }
}
