package spikelet;

import static spikelet.Distribution.normal;
import static spikelet.Units.Hz;
import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.pA;

import java.util.ArrayList;

/** The cortical microcircuit (Potjans and Diesmann 2014, Cereb Cortex 24:785-806, tables 4 and 5); a smaller scale has fewer neurons. */
final class PotjansDiesmann {
    static final String[] NAMES = {"L23E", "L23I", "L4E", "L4I", "L5E", "L5I", "L6E", "L6I"};
    private static final int[] SIZES = {20683, 5834, 21915, 5479, 4850, 1065, 14395, 2948};
    private static final int[] OUTSIDE = {1600, 1500, 2100, 1900, 2000, 1900, 2900, 2100};
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
    private static final double WEIGHT = 87.8 * pA;

    private PotjansDiesmann() {}

    static Network network(double scale) {
        var net = Network.named("microcircuit");
        var neuron = Lif.with()
                .tau(10 * ms)
                .resistance(40 * MOhm)
                .rest(-65 * mV)
                .threshold(-50 * mV)
                .reset(-65 * mV)
                .refractory(2 * ms);
        var populations = new ArrayList<Population>();
        for (int k = 0; k < 8; k++) {
            int size = (int) Math.round(SIZES[k] * scale);
            var p = k % 2 == 0 ? net.excitatory(NAMES[k], size, neuron) : net.inhibitory(NAMES[k], size, neuron);
            net.stimulate(p).poisson(OUTSIDE[k] * 8 * Hz).weight(WEIGHT).current(0.5 * ms);
            populations.add(p);
        }
        for (int to = 0; to < 8; to++) {
            for (int from = 0; from < 8; from++) {
                double pairs = (double) SIZES[to] * SIZES[from];
                int synapses = (int) Math.round(scale * Math.log1p(-PROBABILITY[to][from]) / Math.log1p(-1 / pairs));
                if (synapses == 0) continue;
                double w = (from % 2 == 0 ? 1 : -4) * (to == 0 && from == 2 ? 2 : 1) * WEIGHT;
                net.connect(populations.get(from))
                        .to(populations.get(to))
                        .total(synapses)
                        .multapses()
                        .weight(normal(w, Math.abs(w) / 10).clip(Math.min(0, 2 * w), Math.max(0, 2 * w)))
                        .current(0.5 * ms)
                        .delay(1.5 * ms);
            }
        }
        return net;
    }
}
