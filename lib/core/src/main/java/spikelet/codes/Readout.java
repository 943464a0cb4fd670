package spikelet.codes;

import spikelet.analysis.Symbols;
import spikelet.trains.Require;
import spikelet.trains.SpikeTrains;

/** Simple ways to read a population's response. */
public final class Readout {
    private Readout() {}

    /**
     * Who fires first: the fastest decision that spikes allow.
     *
     * @param response a train for each neuron
     * @return the neuron's index; of simultaneous ones the first, and -1 if all are silent
     */
    public static int firstSpike(SpikeTrains response) {
        int first = order(response)[0];
        return response.train(first).count() == 0 ? -1 : first;
    }

    /**
     * In which order they fire.
     *
     * @param response a train for each neuron
     * @return their indices by first spike; silent ones last
     */
    public static int[] order(SpikeTrains response) {
        return Symbols.order(Require.given("readout: the response", response));
    }

    /**
     * Who fires most.
     *
     * @param response a train for each neuron
     * @return the neuron's index; of equals the first
     */
    public static int mostSpikes(SpikeTrains response) {
        var counts = Require.given("readout: the response", response).counts();
        int best = 0;
        for (int n = 1; n < counts.length; n++) if (counts[n] > counts[best]) best = n;
        return best;
    }

    /**
     * The population vector: the direction of the sum of preferred directions, each as long as its neuron's count (Georgopoulos, Schwartz and Kettner,
     * Science 233, 1986).
     *
     * @param response a train for each neuron
     * @param directions preferred directions, in radian, one per neuron
     * @return in radian, from 0 to 2π; NaN if the counts cancel or all are silent
     */
    public static double populationVector(SpikeTrains response, double... directions) {
        var counts = Require.given("readout: the response", response).counts();
        Require.sameLength("population vector: the directions", directions.length, "neurons", counts.length);
        double x = 0;
        double y = 0;
        for (int n = 0; n < counts.length; n++) {
            x += counts[n] * StrictMath.cos(directions[n]);
            y += counts[n] * StrictMath.sin(directions[n]);
        }
        if (x * x + y * y < 1e-18) return Double.NaN;
        double angle = StrictMath.atan2(y, x);
        return angle < 0 ? angle + 2 * Math.PI : angle;
    }

    /**
     * The centre of mass: preferred values averaged with counts as weights, the population vector of a line.
     *
     * @param response a train for each neuron
     * @param preferred preferred values, one per neuron
     * @return in their unit; NaN if all are silent
     */
    public static double centreOfMass(SpikeTrains response, double... preferred) {
        var counts = Require.given("readout: the response", response).counts();
        Require.sameLength("centre of mass: the preferred values", preferred.length, "neurons", counts.length);
        double sum = 0;
        double all = 0;
        for (int n = 0; n < counts.length; n++) {
            sum += counts[n] * preferred[n];
            all += counts[n];
        }
        return sum / all;
    }
}
