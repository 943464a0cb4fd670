package spikelet.bench;

import static spikelet.Distribution.normal;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.pA;
import static spikelet.Units.pF;

import java.util.ArrayList;
import java.util.List;
import spikelet.Distribution;
import spikelet.Lif;
import spikelet.Network;
import spikelet.Population;

/**
 * The cortical microcircuit under a square millimetre of early sensory cortex (Potjans and Diesmann 2014, Cereb Cortex 24:785-806, tables
 * 4 and 5), driven by independent Poisson trains. A smaller scale has fewer neurons with as many inputs each.
 */
final class Microcircuit implements Benchmark {
    private static final String[] NAMES = {"L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"};
    private static final int[] SIZES = {20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948};
    private static final int[] EXTERNAL = {1600, 1500, 2100, 1900, 2000, 1900, 2900, 2100};

    /** Probability that a pair is connected at least once, by target and source. */
    private static final double[][] PROBABILITY = {
        {0.1009, 0.1689, 0.0437, 0.0818, 0.0323, 0, 0.0076, 0},
        {0.1346, 0.1371, 0.0316, 0.0515, 0.0755, 0, 0.0042, 0},
        {0.0077, 0.0059, 0.0497, 0.135, 0.0067, 0.0003, 0.0453, 0},
        {0.0691, 0.0029, 0.0794, 0.1597, 0.0033, 0, 0.1057, 0},
        {0.1004, 0.0622, 0.0505, 0.0057, 0.0831, 0.3726, 0.0204, 0},
        {0.0548, 0.0269, 0.0257, 0.0022, 0.06, 0.3158, 0.0086, 0},
        {0.0156, 0.0066, 0.0211, 0.0166, 0.0572, 0.0197, 0.0396, 0.2252},
        {0.0364, 0.001, 0.0034, 0.0005, 0.0277, 0.008, 0.0658, 0.1443},
    };

    /** A postsynaptic potential of 0.15 mV (equation in table 5 of the paper). */
    private static final double WEIGHT = 87.8 * pA;

    @Override
    public String name() {
        return "microcircuit";
    }

    @Override
    public String title() {
        return "Cortical microcircuit, Potjans and Diesmann 2014: 77,169 neurons, 0.3 billion synapses";
    }

    @Override
    public double seconds() {
        return 1;
    }

    @Override
    public double warmUp() {
        return 0.5;
    }

    @Override
    public String method() {
        return "exact";
    }

    @Override
    public Network network(double scale, long seed) {
        var net = Network.named("microcircuit").seed(seed).dt(0.1 * ms);
        var neuron = Lif.with()
                .tau(10 * ms)
                .resistance(10 * ms / (250 * pF))
                .rest(-65 * mV)
                .threshold(-50 * mV)
                .reset(-65 * mV)
                .refractory(2 * ms);
        List<Population> populations = new ArrayList<>();
        for (int k = 0; k < NAMES.length; k++) {
            int size = size(k, scale);
            populations.add(
                    k % 2 == 0 ? net.excitatory(NAMES[k], size, neuron) : net.inhibitory(NAMES[k], size, neuron));
            populations.get(k).initial("v", normal(-58 * mV, 10 * mV));
            net.stimulate(populations.get(k))
                    .poisson(EXTERNAL[k] * 8 * Hz)
                    .weight(WEIGHT)
                    .current(0.5 * ms);
        }
        for (int target = 0; target < NAMES.length; target++)
            for (int source = 0; source < NAMES.length; source++)
                connect(net, populations.get(source), populations.get(target), total(target, source, scale));
        return net;
    }

    private static int size(int population, double scale) {
        return (int) Math.round(SIZES[population] * scale);
    }

    /** As many draws of a pair with replacement as leave the published part of pairs unconnected (equation 1 of the paper). */
    private static int total(int target, int source, double scale) {
        double pairs = (double) SIZES[target] * SIZES[source];
        double synapses = Math.log1p(-PROBABILITY[target][source]) / Math.log1p(-1 / pairs);
        return (int) Math.round(synapses * scale);
    }

    private static void connect(Network net, Population source, Population target, int total) {
        if (total == 0) return;
        boolean excites = source.name().endsWith("E");
        double w = (excites ? 1 : -4)
                * WEIGHT
                * (source.name().equals("L4E") && target.name().equals("L23E") ? 2 : 1);
        net.connect(source)
                .to(target)
                .total(total)
                .multapses()
                .weight(clipped(w, Math.abs(w) / 10))
                .current(0.5 * ms)
                .delay(clippedDelay(excites ? 1.5 * ms : 0.75 * ms));
    }

    private static Distribution clipped(double mean, double sd) {
        return mean > 0 ? normal(mean, sd).clip(0, 2 * mean) : normal(mean, sd).clip(2 * mean, 0);
    }

    /** A standard deviation of half the mean; the shortest delay is a step. */
    private static Distribution clippedDelay(double mean) {
        return normal(mean, mean / 2).clip(0.1 * ms, 5 * mean);
    }
}
