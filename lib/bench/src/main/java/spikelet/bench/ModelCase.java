package spikelet.bench;

import static spikelet.Units.ms;
import static spikelet.Units.pA;
import static spikelet.Units.second;

import java.util.ArrayList;
import java.util.List;
import spikelet.Dimension;
import spikelet.Distribution;
import spikelet.EquationModel;
import spikelet.Network;
import spikelet.Neurons;
import spikelet.Simulation;
import spikelet.equations.CompiledModel;

/**
 * A stock neuron, driven by a constant current to fire, from potentials spread evenly so that the neurons do not fire together.
 *
 * @param model the neuron
 * @param current in ampere
 */
record ModelCase(EquationModel model, double current) {
    static final double DT = 0.1 * ms;

    /** The drive is the smallest of a geometric series that makes a neuron fire so often. */
    private static final double RATE = 15;

    /** Every stock neuron. */
    static List<ModelCase> all() {
        var all = new ArrayList<ModelCase>();
        for (var model : Neurons.all()) all.add(new ModelCase(model, current(model)));
        return all;
    }

    private static double current(EquationModel model) {
        if (!takesCurrent(model)) return 0;
        for (double current = 0; current < 100_000 * pA; current = current == 0 ? 5 * pA : current * 1.4) {
            var net = Network.named(model.name()).dt(DT);
            net.stimulate(net.population("n", 1, model)).constant(current);
            if (net.run(1 * second).spikes("n").count() >= RATE) return current;
        }
        return 0;
    }

    /** A binary neuron is driven by its synapses alone. */
    private static boolean takesCurrent(EquationModel model) {
        return CompiledModel.uses(model.equations(), "I");
    }

    /** The membrane potential, or what stands for it. */
    String potential() {
        return model.variables().keySet().iterator().next();
    }

    /** The value of a parameter, which all neurons share. */
    double value(String parameter) {
        return model.values().get(parameter).min();
    }

    /** Where a variable of the first neuron starts. */
    double start(String variable) {
        return model.start().of(this::value).get(variable);
    }

    /** By how much the last neuron's potential starts above the first's. */
    double spread() {
        return model.variables().get(potential()).equals(Dimension.VOLTAGE) ? 5e-3 : 0.1;
    }

    Simulation simulation(int neurons) {
        var net = Network.named(model.name()).dt(DT);
        double v = start(potential());
        var n = net.population("n", neurons, model).initial(potential(), Distribution.spaced(v, v + spread()));
        if (takesCurrent(model)) net.stimulate(n).constant(current);
        return net.simulation();
    }
}
