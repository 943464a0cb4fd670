package spikelet.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spikelet.Dimension;
import spikelet.Lif;
import spikelet.PopulationSpec;
import spikelet.Quantity;
import spikelet.StockSynapse;
import spikelet.Synapse;

/**
 * What does not change in a step of leaky integrate-and-fire neurons, neuron by neuron. Groups of a population whose neurons are all
 * alike share one, which then stays in the cache.
 */
final class LifParameters {
    /** What is left after a step of the distance to where v is going. */
    final double[] keep;
    /** What a step adds to v without stimulus currents: with conductances, where v is going. */
    final double[] base;
    /** Steps per time constant, below one. */
    final double[] rate;

    final double[] resistance;
    final double[] rest;
    final double[] threshold;
    /**
     * The threshold and a hair more (1e-15 V at usual parameters): a neuron that only approaches its threshold must not be rounded onto
     * it. Rounding lets v settle within ulp / (1 - keep) of its limit.
     */
    final double[] unreachable;

    final double[] reset;
    /** In steps. */
    final double[] refractory;
    /** What a synaptic state adds to v in a step, per unit (exact), state by state; for conductances the resistance. */
    final List<double[]> gains = new ArrayList<>();
    /** The same of its rising part; null where a spike makes it jump. */
    final List<double[]> risingGains = new ArrayList<>();

    private final boolean conducts;

    LifParameters(
            PopulationSpec spec, Map<String, Synapse> kinetics, boolean conducts, Slice slice, long seed, double dt) {
        this.conducts = conducts;
        var model = (Lif) spec.model();
        String of = " of " + spec.name();
        int size = slice.size();
        var tau = Draws.perNeuron(model.tau(), slice, seed, "tau" + of);
        resistance = Draws.perNeuron(model.resistance(), slice, seed, "R" + of);
        rest = Draws.perNeuron(model.rest(), slice, seed, "rest" + of);
        threshold = Draws.perNeuron(model.threshold(), slice, seed, "threshold" + of);
        reset = model.reset().equals(model.rest()) ? rest : Draws.perNeuron(model.reset(), slice, seed, "reset" + of);
        refractory = Draws.perNeuron(model.refractory(), slice, seed, "refractory" + of);
        keep = new double[size];
        base = new double[size];
        rate = new double[size];
        unreachable = new double[size];
        for (int i = 0; i < size; i++) {
            checkNeuron(spec.name(), slice.from(), i, tau[i]);
            keep[i] = Propagator.decay(dt, tau[i]);
            unreachable[i] = threshold[i] + 4 * Math.ulp(threshold[i]) / (1 - keep[i]);
            rate[i] = dt / tau[i];
            refractory[i] /= dt;
        }
        baseInto(base, new double[size], size);
        for (var synapse : kinetics.values()) {
            if (!(synapse instanceof StockSynapse s)) continue;
            var gain = new double[size];
            for (int i = 0; i < size; i++) gain[i] = gain(s, dt, tau[i], resistance[i]);
            gains.add(gain);
            risingGains.add(s.rise() == 0 ? null : risingGain(s, dt, tau));
        }
    }

    /** Whether all neurons of a population are alike. */
    static boolean areEqual(Lif model) {
        return model.tau().isConstant()
                && model.resistance().isConstant()
                && model.rest().isConstant()
                && model.threshold().isConstant()
                && model.reset().isConstant()
                && model.refractory().isConstant();
    }

    void baseInto(double[] sums, double[] current, int size) {
        for (int i = 0; i < size; i++) sums[i] = (rest[i] + resistance[i] * current[i]) * (conducts ? 1 : 1 - keep[i]);
    }

    /** A drawn parameter may be impossible although its distribution is not. */
    private void checkNeuron(String name, int from, int i, double tau) {
        boolean impossible = !(tau > 0) || !(resistance[i] > 0) || !(refractory[i] >= 0) || !(reset[i] < threshold[i]);
        if (!impossible) return;
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "population '%s', neuron %d: tau %s, R %s, refractory %s, reset %s, threshold %s cannot be; clip the distributions: .clip(low, high)",
                name,
                from + i,
                Quantity.format(tau, Dimension.TIME),
                Quantity.format(resistance[i], Dimension.RESISTANCE),
                Quantity.format(refractory[i], Dimension.TIME),
                Quantity.format(reset[i], Dimension.VOLTAGE),
                Quantity.format(threshold[i], Dimension.VOLTAGE)));
    }

    private double[] risingGain(StockSynapse s, double dt, double[] tau) {
        var gain = new double[tau.length];
        boolean current = s.kind() == Synapse.Kind.CURRENT;
        double response = 0;
        for (int i = 0; i < gain.length; i++) {
            if (i == 0 || tau[i] != tau[i - 1]) response = SynapticState.response(s, dt, tau[i]);
            gain[i] = response * (current ? resistance[i] : 1);
        }
        return gain;
    }

    private double gain(StockSynapse synapse, double dt, double tau, double resistance) {
        return switch (synapse.kind()) {
            case CONDUCTANCE -> resistance;
            case CURRENT -> resistance * (conducts ? 1 : Propagator.response(dt, tau, synapse.tau()));
            default -> conducts ? 1 : Propagator.response(dt, tau, synapse.tau());
        };
    }
}
