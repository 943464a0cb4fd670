package spikelet.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.Hz;
import static spikelet.Units.ms;
import static spikelet.Units.second;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import spikelet.engine.Philox;
import spikelet.trains.SpikeProcess;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/** Curriculum row S11: how many messages, and how many bits, against combinatorics and closed forms. */
class InformationTest {
    private static final int BINS = 6;
    private static final double BIN = 2 * ms;

    @Test
    void patternsOfTimeAreBinomialManyAndCountsOneMoreThanSpikes() {
        assertEquals(BigInteger.valueOf(1140), Patterns.of(20, 3));
        assertEquals(BigInteger.ONE, Patterns.of(20, 0));
        assertEquals(new BigInteger("17310309456440"), Patterns.of(100, 10));
        assertEquals(4, Patterns.counts(3));
        assertEquals(Math.log(1140) / Math.log(2), Patterns.bits(20, 3), 1e-12);
        for (int n = 0; n <= BINS; n++) {
            var all = Patterns.all(BINS, n, BIN);
            assertEquals(Patterns.of(BINS, n).intValue(), all.size());
            assertEquals(all.size(), Symbols.words(all, BIN).distinct(), "each is another word");
            assertEquals(1, Symbols.count(all).distinct(), "all are one count");
        }
    }

    /** All 64 trains of six bins, one after the other: words say all six bits, a count the entropy of a binomial, a latency that of halves. */
    private static SpikeTrains everyTrain() {
        var all = new ArrayList<SpikeTrain>();
        for (int n = 0; n <= BINS; n++) Patterns.all(BINS, n, BIN).forEach(all::add);
        return SpikeTrains.of(all);
    }

    private static double binomialEntropy(int n) {
        return Entropy.bits(IntStream.rangeClosed(0, n)
                .mapToDouble(k -> Patterns.of(n, k).doubleValue() / (1 << n))
                .toArray());
    }

    @Test
    void wordsSayMoreThanLatenciesAndLatenciesDifferFromCounts() {
        var all = everyTrain();
        int[] stimuli = IntStream.range(0, 64).toArray();
        assertEquals(6, Information.between(stimuli, Symbols.words(all, BIN)).plugIn(), 1e-12);
        assertEquals(
                binomialEntropy(6),
                Information.between(stimuli, Symbols.count(all)).plugIn(),
                1e-12);
        // Latency: the first bin with probability 1/2, the second with 1/4, …, silence as rare as the last.
        assertEquals(
                3, Information.between(stimuli, Symbols.count(all)).columns().rows());
        double latency =
                IntStream.rangeClosed(1, 6).mapToDouble(k -> k / Math.pow(2, k)).sum() + 6 / 64.0;
        assertEquals(
                latency, Information.between(stimuli, Symbols.latency(all, BIN)).plugIn(), 1e-12);
    }

    @Test
    void ranksOfFourNeuronsSayTheLogarithmOfTheirPermutations() {
        var responses = new ArrayList<SpikeTrains>();
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                for (int c = 0; c < 4; c++) {
                    int d = 6 - a - b - c;
                    if (a == b || a == c || b == c) continue;
                    responses.add(SpikeTrains.of(new double[][] {{a * ms}, {b * ms}, {c * ms}, {d * ms}}, 0, 5 * ms));
                }
            }
        }
        assertEquals(24, responses.size());
        var ranks = Symbols.rank(responses);
        int[] stimuli = IntStream.range(0, 24).toArray();
        assertEquals(
                Math.log(24) / Math.log(2), Information.between(stimuli, ranks).plugIn(), 1e-12);
        assertEquals(24, Symbols.words(responses, 1 * ms).distinct());
    }

    /** Each bin of a word is kept or turned over with probability p: information T(1 - h(p)) for words (Cover and Thomas, 7.1.4). */
    @Test
    void measuredInformationIsWithinFivePercentOfTheClosedForm() {
        double p = 0.1;
        var random = new Philox(Philox.key(3, "noise"));
        var all = everyTrain();
        var stimuli = new ArrayList<Integer>();
        var words = new ArrayList<Integer>();
        var counts = new ArrayList<Integer>();
        for (int trial = 0; trial < 64 * 40; trial++) {
            int[] sent = all.train(trial % 64).bin(BIN);
            int word = 0;
            int count = 0;
            for (int b = 0; b < BINS; b++) {
                int got = random.nextDouble() < p ? 1 - sent[b] : sent[b];
                word = 2 * word + got;
                count += got;
            }
            stimuli.add(trial % 64);
            words.add(word);
            counts.add(count);
        }
        var s = Symbols.of("stimulus", stimuli);
        double h = Entropy.bits(p, 1 - p);
        var ofWords = Information.between(s, Symbols.of("word", words));
        assertEquals(6 * (1 - h), ofWords.panzeriTreves(), 0.05 * 6 * (1 - h), ofWords::toString);
        assertTrue(ofWords.plugIn() > 1.1 * 6 * (1 - h), "without a correction 40 trials find too much");
        var ofCounts = Information.between(s, Symbols.of("count", counts));
        double closed = binomialEntropy(6) - countNoise(p);
        assertEquals(closed, ofCounts.panzeriTreves(), 0.05 * closed, ofCounts::toString);
        assertTrue(
                ofCounts.shuffled(1) < ofCounts.panzeriTreves(), "shuffled words are possible that no stimulus sends");
        assertEquals(closed, ofCounts.shuffled(1), 0.1 * closed, ofCounts::toString);
    }

    /** The entropy of a noisy count given the word sent: of n spikes some vanish, of 6 - n bins some fill. */
    private static double countNoise(double p) {
        double noise = 0;
        for (int n = 0; n <= 6; n++) {
            var law = new double[7];
            for (int kept = 0; kept <= n; kept++) {
                for (int born = 0; born <= 6 - n; born++) {
                    law[kept + born] += binomial(n, kept, 1 - p) * binomial(6 - n, born, p);
                }
            }
            noise += Patterns.of(6, n).doubleValue() / 64 * Entropy.bits(law);
        }
        return noise;
    }

    private static double binomial(int n, int k, double p) {
        return Patterns.of(n, k).doubleValue() * Math.pow(p, k) * Math.pow(1 - p, n - k);
    }

    /** Four latencies, 10 ms apart: two bits, half a bit sooner than the last; the count says nothing. */
    @Test
    void aLatencyTellsAsSoonAsItFires() {
        var trials = new ArrayList<SpikeTrain>();
        int[] stimuli = new int[80];
        for (int k = 0; k < 80; k++) {
            stimuli[k] = k % 4;
            trials.add(SpikeTrain.of(new double[] {(5 + 10 * (k % 4)) * ms}, 0, 50 * ms));
        }
        var all = SpikeTrains.of(trials);
        var over = InformationOverTime.of(stimuli, all, 10 * ms, seen -> Symbols.latency(seen, 10 * ms));
        // After 10 ms one of four is known: h(1/4); after 20 ms two of four. The correction adds (4 - 1)/(2·80 ln 2)
        // where no response is noisy.
        double correction = 3 / (2 * 80 * Math.log(2)) + 1e-9;
        assertArrayEquals(new double[] {Entropy.bits(0.25, 0.75), 1.5, 2, 2, 2}, over.bits(), correction);
        assertArrayEquals(
                new double[] {10, 20, 30, 40, 50}, (double[]) over.columns().get("time (ms)"), 1e-9);
        assertEquals(1, over.figure().panels().size());
        var codes = InformationByCode.of(
                stimuli, Symbols.count(all), Symbols.latency(all, 10 * ms), Symbols.words(all, 10 * ms));
        assertArrayEquals(new double[] {0, 2, 2}, codes.bits(), correction);
        assertEquals(3, codes.columns().rows());
        assertEquals(3, codes.figure().panels().get(0).layers().size());
    }

    /** Of two neurons one fires k + 1 times and the other first in bin k: each code sees its own part. */
    @Test
    void populationsAreReadNeuronByNeuron() {
        var trials = new ArrayList<SpikeTrains>();
        int[] stimuli = IntStream.range(0, 64).map(k -> k % 4).toArray();
        for (int k : stimuli) {
            trials.add(SpikeTrains.of(
                    SpikeTrain.evenly(k / 2 + 1, 0, 20 * ms).within(0, 40 * ms),
                    SpikeTrain.at((5 + 20 * (k % 2)) * ms).within(0, 40 * ms)));
        }
        assertEquals(1, Information.between(stimuli, Symbols.count(trials)).plugIn(), 1e-12);
        var late = Symbols.latency(trials, 20 * ms);
        assertEquals(1, Information.between(stimuli, late).plugIn(), 1e-12);
        assertEquals("latency", late.code());
        var over = InformationOverTime.of(stimuli, trials, 20 * ms, seen -> Symbols.words(seen, 20 * ms));
        double correction = 3 / (2 * 64 * Math.log(2)) + 1e-9;
        assertArrayEquals(new double[] {2, 2}, over.bits(), correction);
        assertTrue(message(() ->
                        InformationOverTime.of(stimuli, List.<SpikeTrains>of(), 20 * ms, seen -> Symbols.count(seen)))
                .contains("give at least one trial"));
    }

    @Test
    void unrelatedResponsesCarryNothingOnceCorrected() {
        var random = new Philox(Philox.key(1, "unrelated"));
        int[] stimuli = IntStream.range(0, 400).map(k -> k % 8).toArray();
        var responses =
                Symbols.of(IntStream.range(0, 400).map(k -> random.nextInt(10)).toArray());
        var information = Information.between(stimuli, responses);
        // (8 - 1)(10 - 1)/(2·400 ln 2) = 0.114 bit of bias.
        assertEquals(0.114, information.plugIn(), 0.03);
        assertEquals(0, information.panzeriTreves(), 0.03);
        assertEquals(0, information.shuffled(7), 0.03);
        assertEquals(information.chance(7), information.chance(7), 0);
    }

    /** Entropy of words of Poisson spikes in narrow bins: each letter is empty with probability exp(-r·bin). */
    @Test
    void theEntropyOfPoissonWordsIsThatOfTheirLetters() {
        var train = SpikeProcess.poisson(40 * Hz).train(2000 * second);
        var words = new ArrayList<SpikeTrain>();
        for (int k = 0; k < 100_000; k++) {
            var piece = train.between(k * 20 * ms, (k + 1) * 20 * ms).shift(-k * 20 * ms);
            words.add(SpikeTrain.of(piece.times(), 0, 20 * ms));
        }
        double mean = 40 * 5e-3;
        double letter = 0;
        double p = Math.exp(-mean);
        for (int n = 0; n < 12; n++) {
            letter -= p * Math.log(p) / Math.log(2);
            p *= mean / (n + 1);
        }
        var entropy = Symbols.words(SpikeTrains.of(words), 5 * ms).entropy();
        assertEquals(4 * letter, entropy.millerMadow(), 0.01 * 4 * letter);
        assertTrue(entropy.plugIn() < entropy.millerMadow());
    }

    @Test
    void symbolsAreNumberedAsTheyComeAndMistakesAreNamed() {
        assertArrayEquals(new int[] {0, 1, 0, 2}, Symbols.of(7, 3, 7, 9).values());
        assertEquals(1, Entropy.bits(0.5, 0.5), 1e-15);
        assertEquals(
                "number: 4 trials, 3 different symbols", Symbols.of(7, 3, 7, 9).toString());
        assertTrue(message(() -> Information.between(Symbols.of(1, 2), Symbols.of(1)))
                .contains("1 values for 2 stimuli"));
        assertTrue(message(() -> Patterns.of(3, 4)).contains("4 spikes do not fit into 3 bins"));
        assertTrue(message(() -> Patterns.all(100, 50, 1 * ms)).contains("at most a million"));
        assertTrue(message(() -> Entropy.bits(0.5, 0.2)).contains("not 1"));
    }

    private static String message(Runnable nonsense) {
        return assertThrows(IllegalArgumentException.class, nonsense::run).getMessage();
    }
}
