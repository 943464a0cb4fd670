package spikelet.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrain;
import spikelet.trains.SpikeTrains;

/**
 * A way to write numbers as spikes, and to read them back. Values go from 0, nothing, to 1, most, one train each; {@link #population} takes
 * values of any range. A sampled signal is written by {@link DeltaModulation}, or as a rate by
 * {@link spikelet.trains.SpikeProcess#poisson(spikelet.trains.Signal)}.
 *
 * <pre>{@code
 * var trains = Code.latency(100*ms).encode(0.2, 0.9, 0.5);
 * var picture = Code.poisson(100*Hz, 500*ms).encode(image, 1);
 * }</pre>
 */
public interface Code {
    /**
     * Writes values as spikes.
     *
     * @param values from 0 to 1
     * @param trial the number of the repetition: codes that draw at random draw anew for each, and equally for equal numbers
     * @return a train for each value
     * @throws IllegalArgumentException if a value is out of range
     */
    SpikeTrains encode(double[] values, long trial);

    /**
     * Reads spikes as values.
     *
     * @param trains such as {@link #encode} gives
     * @return a value for each train
     */
    double[] decode(SpikeTrains trains);

    /**
     * Writes values as spikes, trial 0.
     *
     * @param values from 0 to 1
     * @return a train for each value
     */
    default SpikeTrains encode(double... values) {
        return encode(values, 0);
    }

    /**
     * Writes an image as spikes, row by row.
     *
     * @param image from 0 to 1, rows of equal length
     * @param trial the number of the repetition
     * @return a train for each pixel
     */
    default SpikeTrains encode(double[][] image, long trial) {
        Require.that(image != null && image.length > 0, "code: the image has no row");
        for (int r = 0; r < image.length; r++) {
            Require.given("code: row " + r + " of the image", image[r]);
            Require.sameLength("code: row " + r + " of the image", image[r].length, "pixels of row 0", image[0].length);
        }
        return encode(Arrays.stream(image).flatMapToDouble(Arrays::stream).toArray(), trial);
    }

    /**
     * Several trials of the same values.
     *
     * @param values from 0 to 1
     * @param trials how many
     * @return the response of each trial
     */
    default List<SpikeTrains> trials(double[] values, int trials) {
        Require.atLeastOne("code: the number of trials", trials);
        var responses = new ArrayList<SpikeTrains>();
        for (int k = 0; k < trials; k++) responses.add(encode(values, k));
        return responses;
    }

    /**
     * The rate code with Poisson spikes (Adrian 1926): a value is the rate, in parts of the highest. Decoded from counts.
     *
     * @param highest rate of the value 1, in hertz
     * @param duration in second
     * @return the code
     */
    static Code poisson(double highest, double duration) {
        return new RateCode(Require.rate("rate code: the highest rate", highest), window("rate code", duration), true);
    }

    /**
     * The rate code with equal intervals, the first half as long.
     *
     * @param highest rate of the value 1, in hertz
     * @param duration in second
     * @return the code
     */
    static Code regular(double highest, double duration) {
        return new RateCode(Require.rate("rate code: the highest rate", highest), window("rate code", duration), false);
    }

    /**
     * The latency code, linear: the value 1 fires at once, smaller ones later in proportion, 0 never.
     *
     * @param latest where the smallest value would fire, in second; the trains last as long
     * @return the code
     */
    static Code latency(double latest) {
        return new LatencyCode(window("latency code", latest));
    }

    /**
     * The latency code of a membrane that is charged: v fires when v(1 - exp(-t/tau)) reaches the threshold, at tau ln(v/(v - threshold)); below the
     * threshold never.
     *
     * @param tau time constant, in second
     * @param threshold between 0 and 1
     * @param duration of the trains, in second; what would fire later does not
     * @return the code; it reads silence as 0
     */
    static Code latency(double tau, double threshold, double duration) {
        Require.that(
                threshold > 0 && threshold < 1, "latency code: the threshold lies between 0 and 1, got %s", threshold);
        return new ChargingCode(Require.time("latency code: tau", tau), threshold, window("latency code", duration));
    }

    /**
     * The rank order code (Thorpe and Gautrais 1998): the largest value fires first, then the next, at equal steps; 0 never. Only the order
     * is kept: of n values that of rank k, counted from 0, is read as (n - k)/n.
     *
     * @param step between two spikes, in second
     * @return the code
     */
    static Code rankOrder(double step) {
        return new RankOrderCode(Require.time("rank order code: the step", step));
    }

    /**
     * The phase code: one spike in each cycle of an oscillation, in its first half, the earlier the larger the value (as theta phase
     * precession; O'Keefe and Recce, Hippocampus 3, 1993).
     *
     * @param frequency in hertz
     * @param cycles how many
     * @return the code; decoded from the mean phase
     */
    static Code phase(double frequency, int cycles) {
        return new PhaseCode(
                Require.rate("phase code: the frequency", frequency),
                Require.atLeastOne("phase code: the number of cycles", cycles));
    }

    /**
     * The burst code: a value is the number of spikes in one burst.
     *
     * @param most spikes of the value 1
     * @param interval between them, in second
     * @return the code; exact to half a spike
     */
    static Code burst(int most, double interval) {
        return new BurstCode(
                Require.atLeastOne("burst code: the number of spikes", most),
                Require.time("burst code: the interval", interval));
    }

    /**
     * The population code: each value drives all neurons of a tuned population, with Poisson spikes; decoded by maximum likelihood.
     *
     * @param tuning the neurons; values go over its range
     * @param duration in second
     * @return the code; as many trains per value as there are neurons
     */
    static Code population(Tuning tuning, double duration) {
        return new PopulationCode(
                Require.given("population code: the tuning", tuning), window("population code", duration));
    }

    /**
     * A code of one's own.
     *
     * @param encoder the train of a value
     * @param decoder the value of a train
     * @return the code
     */
    static Code of(Function<Double, SpikeTrain> encoder, Function<SpikeTrain, Double> decoder) {
        Require.given("code: the encoder", encoder);
        Require.given("code: the decoder", decoder);
        return new Code() {
            @Override
            public SpikeTrains encode(double[] values, long trial) {
                Require.given("code: the list of values", values);
                return SpikeTrains.of(Arrays.stream(values).boxed().map(encoder).toList());
            }

            @Override
            public double[] decode(SpikeTrains trains) {
                return trains.stream().mapToDouble(decoder::apply).toArray();
            }
        };
    }

    private static double window(String code, double duration) {
        return Require.duration(code + ": the duration", duration);
    }
}
