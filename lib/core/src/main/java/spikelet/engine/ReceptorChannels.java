package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spikelet.PopulationSpec;
import spikelet.Receptor;

/** The receptors of one kind on the neurons of a group, summed over the projections that end there. */
final class ReceptorChannels extends Channels {
    final String variable;
    final Receptor receptor;
    private final NeuronGroup group;
    private final List<Terminals> terminals = new ArrayList<>();
    private final double[] mean;
    private final double[] now;
    /** Whether {@code now} holds the conductances at the beginning of the step; they are summed up if somebody asks. */
    private boolean known;

    ReceptorChannels(String variable, Receptor receptor, NeuronGroup group, PopulationSpec spec) {
        this.variable = variable;
        this.receptor = receptor;
        this.group = group;
        mean = new double[group.size];
        now = new double[group.size];
        if (spec.initial().containsKey(variable))
            throw new IllegalArgumentException(
                    "population '%s': '%s' follows from the spikes of other neurons and has no initial value"
                            .formatted(spec.name(), variable));
    }

    void add(Terminals more) {
        terminals.add(more);
    }

    @Override
    void addTo(double[] open, double[] pull, long step) {
        known = false;
        Arrays.fill(mean, 0);
        for (var t : terminals) t.advance(mean, step);
        double magnesium = receptor.magnesium();
        if (magnesium > 0)
            for (int i = 0; i < mean.length; i++) mean[i] *= MagnesiumBlock.open(group.potential(i), magnesium);
        add(open, pull, mean, receptor.reversal(), mean.length);
    }

    private static void add(double[] open, double[] pull, double[] g, double reversal, int size) {
        for (int i = 0; i < size; i++) {
            open[i] += g[i];
            pull[i] += g[i] * reversal;
        }
    }

    /** The conductance onto a neuron at the beginning of the step, as far as magnesium leaves it open. */
    double conductance(int i) {
        if (!known) {
            Arrays.fill(now, 0);
            for (var t : terminals) t.addNow(now);
            known = true;
        }
        double magnesium = receptor.magnesium();
        return magnesium > 0 ? now[i] * MagnesiumBlock.open(group.potential(i), magnesium) : now[i];
    }

    @Override
    double current(int i) {
        return conductance(i) * (receptor.reversal() - group.potential(i));
    }

    @Override
    void reset() {
        known = false;
        terminals.forEach(Terminals::reset);
    }

    @Override
    void visit(State state) {
        known = false;
        for (var t : terminals) t.visit(state);
    }
}
