package spikelet.nonsense;

import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Distribution.values;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.Projection;
import spikelet.nonsense.Nonsense.Bench;

/** Dale's principle in all its forms: a neuron releases one class of transmitter. */
final class DaleNonsense {
    private static Projection e(Bench b) {
        return b.net.connect(b.e).to(b.n);
    }

    private static Projection i(Bench b) {
        return b.net.connect(b.i).to(b.n);
    }

    static final List<Nonsense> CASES = List.of(
            of(
                    "e: weight(-9*mV)",
                    b -> e(b).weight(-9 * mV),
                    "excitatory population 'E'",
                    "must not be negative",
                    "Dale",
                    "glutamate",
                    "-9 mV"),
            of(
                    "e: weight(\"-9 mV\")",
                    b -> e(b).weight("-9 mV"),
                    "excitatory population 'E'",
                    "must not be negative",
                    "Dale",
                    "-9 mV"),
            of(
                    "e: weight(-9*mV).decay",
                    b -> e(b).decay(5 * ms).weight(-9 * mV),
                    "excitatory population 'E'",
                    "Dale",
                    "-9 mV"),
            of(
                    "e: current(…).weight(-50*pA)",
                    b -> e(b).current(5 * ms).weight(-50 * pA),
                    "excitatory population 'E'",
                    "Dale",
                    "-50 pA"),
            of(
                    "e: delta().weight(\"-1 mV\")",
                    b -> e(b).delta().weight("-1 mV"),
                    "excitatory population 'E'",
                    "Dale",
                    "-1 mV"),
            of(
                    "e: weights from -1 to 1 mV",
                    b -> e(b).delta().weight(uniform(-1 * mV, 1 * mV)),
                    "excitatory population 'E'",
                    "Dale",
                    ".clip("),
            of(
                    "e: weights from -1 to 1 mV, then decay",
                    b -> e(b).weight(uniform(-1 * mV, 1 * mV)).decay(5 * ms),
                    "excitatory population 'E'",
                    ".clip("),
            of(
                    "e: normal weights",
                    b -> e(b).decay(5 * ms).weight(normal(5 * mV, 1 * mV)),
                    "excitatory population 'E'",
                    "Dale",
                    "normal(5 mV, 1 mV)",
                    ".clip("),
            of(
                    "e: one listed weight of many",
                    b -> e(b).delta().weight(values(1 * mV, -1 * mV)),
                    "excitatory population 'E'",
                    "Dale"),
            of(
                    "e: weights below zero without a synapse",
                    b -> e(b).weight(uniform(-2 * mV, -1 * mV)),
                    "excitatory population 'E'",
                    "Dale"),
            of(
                    "e: conductance that reverses at -80 mV",
                    b -> e(b).conductance(5 * ms, -80 * mV),
                    "excitatory population 'E'",
                    "reverses at -80 mV",
                    "not above the threshold of 'N' (-50 mV)",
                    "Dale",
                    "glutamate"),
            of(
                    "e: conductance that reverses at threshold",
                    b -> e(b).conductance("5 ms", "-50 mV"),
                    "excitatory population 'E'",
                    "-50 mV",
                    "Dale"),
            of(
                    "i: weight(1.62*mV).decay",
                    b -> i(b).decay(10 * ms).weight(1.62 * mV),
                    "inhibitory population 'I'",
                    "must not be positive",
                    "Dale",
                    "GABA",
                    "1.62 mV"),
            of(
                    "i: weight(1.62*mV), then decay",
                    b -> i(b).weight(1.62 * mV).decay(10 * ms),
                    "inhibitory population 'I'",
                    "Dale",
                    "1.62 mV"),
            of(
                    "i: weight(1.62*mV) and no synapse",
                    b -> {
                        i(b).allToAll().weight(1.62 * mV);
                        return b.net.description();
                    },
                    "inhibitory population 'I'",
                    "must not be positive",
                    "1.62 mV"),
            of(
                    "i: weight(\"1 mV\").delta()",
                    b -> i(b).weight("1 mV").delta(),
                    "inhibitory population 'I'",
                    "Dale",
                    "1 mV"),
            of(
                    "i: current(…).weight(50*pA)",
                    b -> i(b).current(5 * ms).weight(50 * pA),
                    "inhibitory population 'I'",
                    "Dale",
                    "50 pA"),
            of(
                    "i: normal weights",
                    b -> i(b).delta().weight(normal(-9 * mV, 1 * mV)),
                    "inhibitory population 'I'",
                    "Dale",
                    ".clip("),
            of(
                    "i: conductance that reverses at 0 mV",
                    b -> i(b).conductance(10 * ms, 0),
                    "inhibitory population 'I'",
                    "reverses at 0 mV",
                    "above the threshold of 'N'",
                    "Dale",
                    "GABA"),
            of(
                    "i: negative conductance",
                    b -> i(b).conductance(10 * ms, -80 * mV).weight(-67 * nS),
                    "weight",
                    "must not be negative",
                    "-67 nS"),
            of(
                    "i: normal conductances",
                    b -> i(b).weight(normal(67 * nS, 1 * nS)).conductance(10 * ms, -80 * mV),
                    "weight",
                    "negative",
                    ".clip("),
            of(
                    "e becomes inhibitory",
                    b -> {
                        e(b).allToAll().weight(1 * mV);
                        b.net.inhibitory("E", 10, spikelet.Lif.with());
                        return b.net.description();
                    },
                    "inhibitory population 'E'",
                    "Dale",
                    "1 mV"));

    private DaleNonsense() {}
}
