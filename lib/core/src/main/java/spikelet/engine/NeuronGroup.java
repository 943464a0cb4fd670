package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import spikelet.Distribution;
import spikelet.PopulationSpec;
import spikelet.Receptor;
import spikelet.StockSynapse;
import spikelet.Synapse;

/** Neurons that take input: what all models share, above all their synaptic states and stimulus currents. */
abstract class NeuronGroup extends Group {
    /**
     * Added and taken away again, it stops what has decayed to nothing at about 1e-216: numbers below 1e-308 are a hundred times
     * slower to compute with, and a silent network would be full of them.
     */
    static final double FLUSH = 1e-200;

    final double dt;
    final List<SynapticState> synapses = new ArrayList<>();
    final CurrentInput currents;
    /** Stimuli that feed in spikes. */
    final List<SpikeInput> trains = new ArrayList<>();
    /** What hangs on other neurons: receptors and gap junctions. */
    final List<Channels> channels = new ArrayList<>();
    /** The channels' mean conductance over the coming step, and its product with what they pull towards; null if there are none. */
    final double[] open;

    final double[] pull;
    /** Null if no delta synapse arrives here. */
    Arrivals jumps;

    final Slice slice;
    /** Where its neurons begin in the rows of its part if it is integrated in place; otherwise -1. */
    final int place;
    /** Arrays whose content does not last, shared by the groups of a part of the network. */
    final Scratch scratch;

    private final long seed;
    private final Map<String, Distribution> initial;

    NeuronGroup(PopulationSpec spec, Map<String, Synapse> kinetics, CurrentInput currents, Setting setting) {
        this(spec, kinetics, currents, setting, -1);
    }

    NeuronGroup(PopulationSpec spec, Map<String, Synapse> kinetics, CurrentInput currents, Setting setting, int place) {
        super(spec.name(), setting.slice());
        this.place = place;
        slice = setting.slice();
        scratch = setting.part().scratch;
        dt = setting.dt();
        seed = setting.seed();
        this.currents = currents;
        initial = spec.initial();
        kinetics.forEach((variable, synapse) -> {
            if (synapse instanceof StockSynapse s) synapses.add(new SynapticState(variable, s, size, dt, place >= 0));
            if (synapse instanceof Receptor r) channels.add(new ReceptorChannels(variable, r, this, spec));
        });
        boolean any = !channels.isEmpty() || currents.coupled;
        open = any ? new double[size] : null;
        pull = any ? new double[size] : null;
    }

    /** Moves the state to the end of the step and lists the neurons that fire there. */
    abstract void update(long step);

    /** The value of one of the model's own variables. */
    abstract double state(String variable, int i);

    /** Called when the stimulus currents have changed. */
    abstract void currentsChanged();

    /** The membrane resistance, by which a drive in volt is told as a current. */
    double resistance(int i) {
        return Double.NaN;
    }

    final boolean conducts() {
        return open != null || synapses.stream().anyMatch(SynapticState::isConductance);
    }

    final double[] draw(Distribution d, String parameter) {
        return Draws.perNeuron(d, slice, seed, parameter + " of " + name);
    }

    /** Sets a variable to its initial values, or to others where the user gave none. */
    final void initialise(double[] state, String variable, double[] otherwise) {
        initialise(state, 0, variable, otherwise);
    }

    final void initialise(double[] state, int begin, String variable, double[] otherwise) {
        var values = initial.get(variable);
        System.arraycopy(values == null ? otherwise : draw(values, "initial " + variable), 0, state, begin, size);
    }

    @Override
    void reset() {
        fired.count = 0;
        if (jumps != null) jumps.clear();
        for (var s : synapses) {
            s.clear();
            initialise(s.values(), s.begin(), s.variable, new double[size]);
        }
        channels.forEach(Channels::reset);
        currents.reset();
        currentsChanged();
    }

    @Override
    void visit(State state) {
        for (var s : synapses) s.visit(state);
        for (var c : channels) c.visit(state);
        currents.visit(state);
        // What models keep of the currents follows from them.
        currentsChanged();
    }

    /** The kinetics with a state of their own. */
    List<Synapse> kinetics() {
        return synapses.stream().<Synapse>map(s -> s.synapse.kinetics()).toList();
    }

    /** Takes what arrives through some kinetics. */
    void attach(Synapse kinetics, Arrivals arrivals) {
        if (kinetics.isDelta()) jumps = arrivals;
        for (var s : synapses) if (s.synapse.kinetics().equals(kinetics)) s.arrivals = arrivals;
    }

    /** Takes in what has arrived from other neurons, and what stimuli send. */
    final void takeIn(long step) {
        for (var train : trains) train.feed(step);
        receive(step);
    }

    /** Takes in what arrives at the beginning of the step. */
    void receive(long step) {
        begin(step);
        for (var s : synapses) s.receive(step);
        if (currents.update(step)) currentsChanged();
    }

    /** Called at the beginning of a step, before probes sample. */
    void begin(long step) {
        // Only models that depend on time need to know.
    }

    /** The channels of some receptors. */
    final ReceptorChannels receptors(Receptor receptor) {
        for (var c : channels)
            if (c instanceof ReceptorChannels r && r.receptor.kinetics().equals(receptor.kinetics())) return r;
        throw new IllegalArgumentException("no such receptors: " + receptor);
    }

    /** Works out what channels will do in the coming step, before any neuron moves. */
    final void prepare(long step) {
        if (open == null) return;
        Arrays.fill(open, 0);
        Arrays.fill(pull, 0);
        for (var c : channels) c.addTo(open, pull, step);
    }

    /** What a probe reads: the state at the beginning of the step. */
    final double read(String variable, int i) {
        if (defines(variable)) return state(variable, i);
        if (variable.equals("I")) return currents.current[i];
        if (variable.equals("I_syn")) return synapticCurrent(i);
        for (var s : synapses) if (s.variable.equals(variable)) return s.at(i);
        for (var c : channels)
            if (c instanceof ReceptorChannels r && r.variable.equals(variable)) return r.conductance(i);
        return state(variable, i);
    }

    /** Whether the model's equations name it as a sub-expression, which goes before an input of that name. */
    boolean defines(String variable) {
        return false;
    }

    /** The input current that a neuron sees at the beginning of the step. */
    final double inputCurrent(int i) {
        return currents.current[i] + synapticCurrent(i);
    }

    private double synapticCurrent(int i) {
        double sum = 0;
        for (var c : channels) sum += c.current(i);
        for (var s : synapses) {
            sum += switch (s.synapse.kind()) {
                case CONDUCTANCE -> s.at(i) * open(s, i) * (s.synapse.reversal() - potential(i));
                case CURRENT -> s.at(i);
                default -> s.at(i) / resistance(i);
            };
        }
        return sum;
    }

    private double open(SynapticState s, int i) {
        return s.isBlocked() ? MagnesiumBlock.open(potential(i), s.synapse.magnesium()) : 1;
    }

    /** Writes the mean conductance of a synaptic state over the coming step, as far as magnesium leaves it open at its beginning. */
    final void conductanceInto(double[] g, SynapticState s) {
        s.meanInto(g);
        if (s.isBlocked()) for (int i = 0; i < size; i++) g[i] *= open(s, i);
    }

    /** The membrane potential. */
    abstract double potential(int i);
}
