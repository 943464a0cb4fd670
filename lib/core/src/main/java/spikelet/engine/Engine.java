package spikelet.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spikelet.Cell;
import spikelet.CouplingSpec;
import spikelet.Dimension;
import spikelet.Drive;
import spikelet.Edges;
import spikelet.EquationModel;
import spikelet.Lif;
import spikelet.NetworkDescription;
import spikelet.PopulationSpec;
import spikelet.Receptor;
import spikelet.StimulusSpec;
import spikelet.Synapse;

/**
 * A network in its compiled form: flat arrays, advanced step by step.
 *
 * <p>Step k leads from time k·dt to (k+1)·dt. At its beginning the sources fire and everything that arrives at k·dt is taken in;
 * then probes sample, neurons are integrated, and those whose v has reached the threshold fire at (k+1)·dt. A spike of grid point g
 * with a delay of d steps acts from g+d on. Sums are formed in a fixed order, so results are equal to the bit on every machine.
 */
public final class Engine {
    private final double dt;
    private final List<SourceGroup> sources = new ArrayList<>();
    private final List<NeuronGroup> neurons = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, SpikeLog> spikes = new LinkedHashMap<>();
    private final Map<String, List<ProbeLog>> probes = new LinkedHashMap<>();
    private final Map<String, List<Wire>> wires = new LinkedHashMap<>();
    private final Map<String, SynapseTable> byProjection = new LinkedHashMap<>();
    private final Map<String, PlasticTable> plastic = new LinkedHashMap<>();
    private final Map<String, List<PlasticTable>> learning = new LinkedHashMap<>();
    private final List<SpikeInput> inputs = new ArrayList<>();
    private final List<Spikelets> spikelets = new ArrayList<>();
    private long step;
    private boolean broken;

    /** A stimulus or a projection ends in the ring of its target and kinetics. */
    private record Port(String population, Synapse kinetics) {
        static Port of(String population, Synapse s) {
            return new Port(population, s.kinetics());
        }
    }

    /**
     * Compiles a description.
     *
     * @param net the network
     * @throws IllegalArgumentException if it would not fit into the heap, or a drawn value is impossible
     */
    public Engine(NetworkDescription net) {
        MemoryPlan.check(net);
        dt = net.dt();
        for (var p : net.populations()) addGroup(net, p);
        connect(net);
    }

    private void addGroup(NetworkDescription net, PopulationSpec spec) {
        Group group;
        if (spec.model().isSource()) {
            var source = SourceGroup.of(spec, net.seed(), dt);
            sources.add(source);
            group = source;
        } else {
            var currents = currents(net, spec, spec.name());
            var receiving = compile(net, spec, currents);
            neurons.add(receiving);
            probes.put(spec.name(), probesOf(receiving, spec));
            group = receiving;
        }
        groups.put(spec.name(), group);
        if (group instanceof CellGroup cells) addSites(net, spec, cells);
        spikes.put(spec.name(), new SpikeLog());
        wires.put(spec.name(), new ArrayList<>());
    }

    private CurrentInput currents(NetworkDescription net, PopulationSpec spec, String target) {
        var currents = new CurrentInput(spec.size(), net.seed(), dt);
        currents.coupled = net.couplings().stream()
                .anyMatch(c -> c.first().equals(target) || c.second().equals(target));
        for (var s : net.stimuli()) if (s.target().equals(target) && !feedsSpikes(s)) currents.add(s);
        return currents;
    }

    /** Each place of a neuron that receives input is a target of its own. */
    private void addSites(NetworkDescription net, PopulationSpec spec, CellGroup cells) {
        net.places(spec.name()).forEach((target, place) -> {
            var currents = currents(net, spec, target);
            var site = cells.site(target, spec, place, net.synapses(target), currents, net.seed());
            neurons.add(site);
            groups.put(target, site);
            probes.put(target, List.of());
        });
    }

    private NeuronGroup compile(NetworkDescription net, PopulationSpec spec, CurrentInput currents) {
        var kinetics = net.synapses(spec.name());
        var joint = net.receiver(spec.name());
        if (joint instanceof Lif) return new LifGroup(spec, kinetics, currents, net.seed(), dt);
        if (joint instanceof Cell) return new CellGroup(spec, kinetics, currents, net.seed(), dt);
        return new EquationGroup(spec, (EquationModel) joint, kinetics, currents, net.seed(), dt);
    }

    private static boolean feedsSpikes(StimulusSpec s) {
        return s.drive() instanceof Drive.PoissonTrain || s.drive() instanceof Drive.SpikeTrain;
    }

    private static Synapse synapseOf(StimulusSpec s) {
        return s.drive() instanceof Drive.PoissonTrain p ? p.synapse() : ((Drive.SpikeTrain) s.drive()).synapse();
    }

    private List<ProbeLog> probesOf(NeuronGroup group, PopulationSpec spec) {
        int every = (int) Math.max(1, Math.rint(spec.sampleEvery() / dt));
        var logs = new ArrayList<ProbeLog>();
        for (var p : spec.probes()) {
            var chosen = p.neurons().stream().mapToInt(Integer::intValue).toArray();
            logs.add(new ProbeLog(group, p.variable(), chosen.length > 0 ? chosen : allOf(group), every));
        }
        return logs;
    }

    private static int[] allOf(Group group) {
        return java.util.stream.IntStream.range(0, group.size).toArray();
    }

    /** Makes the synapses first: how many rows a ring needs is known only then. */
    private void connect(NetworkDescription net) {
        var tables = new ArrayList<SynapseTable>();
        var releases = new ArrayList<Release>();
        var rows = new LinkedHashMap<Port, Integer>();
        for (var n : neurons) for (var k : n.kinetics()) rows.put(Port.of(n.name, k), 1);
        for (var p : net.projections()) {
            int sources = groups.get(p.source()).size;
            var connector =
                    new Connector(p, sources, groups.get(p.target()).size, net.seed(), dt, Distances.of(net, p));
            var table = connector.connect();
            tables.add(table);
            byProjection.put(p.name(), table);
            boolean learns = p.plasticity().isPresent();
            releases.add(Release.of(p, learns ? table.byArrival() : table, connector, net.seed(), dt));
            if (learns) rows.merge(Port.of(p.target(), p.synapse()), 2, Math::max);
            else if (!(p.synapse() instanceof Receptor))
                rows.merge(Port.of(p.target(), p.synapse()), table.longestDelay() + 2, Math::max);
        }
        for (var c : net.couplings()) couple(net, c, rows);
        for (var s : net.stimuli()) if (feedsSpikes(s)) rows.merge(Port.of(s.target(), synapseOf(s)), 2, Math::max);
        var rings = new LinkedHashMap<Port, DelayRing>();
        rows.forEach((port, n) -> rings.put(port, attach(port, n)));
        for (var s : spikelets)
            wires.get(s.from()).add(new Wire(s.table(), null, null, rings.get(Port.of(s.to(), Synapse.delta())), 1));
        for (int k = 0; k < tables.size(); k++) {
            var p = net.projections().get(k);
            if (p.synapse() instanceof Receptor receptor) {
                var terminals = Terminals.of(tables.get(k), receptor, group(p.target()).size, dt);
                group(p.target()).receptors(receptor).add(terminals);
                wires.get(p.source()).add(Wire.to(terminals));
                continue;
            }
            var ring = rings.get(Port.of(p.target(), p.synapse()));
            if (p.plasticity().isPresent()) {
                var rule = PlasticRule.of(p, net.receiver(p.target()), dt);
                var learns = new PlasticTable(
                        p.name(),
                        tables.get(k),
                        rule,
                        releases.get(k),
                        group(p.target()),
                        group(net.population(p.target()).name()),
                        ring,
                        p.synapse().isDelta(),
                        p.weightProbe());
                plastic.put(p.name(), learns);
                learning.computeIfAbsent(p.source(), s -> new ArrayList<>()).add(learns);
                continue;
            }
            wires.get(p.source()).add(new Wire(tables.get(k), releases.get(k), null, ring, shift(p.synapse())));
        }
        for (var s : net.stimuli()) {
            if (!feedsSpikes(s)) continue;
            var ring = rings.get(Port.of(s.target(), synapseOf(s)));
            inputs.add(SpikeInput.of(s, ring, groups.get(s.target()).size, net.seed(), dt));
        }
    }

    /** The way of spikelets, which are jumps like those of delta synapses but no synapses that were counted. */
    private record Spikelets(String from, String to, SynapseTable table) {}

    private void couple(NetworkDescription net, CouplingSpec spec, Map<Port, Integer> rows) {
        var first = group(spec.first());
        var second = group(spec.second());
        var drawn = new Junctions(spec, first.size, second.size, net.seed());
        var there = drawn.seen(first, second, true, spec.isWithin());
        join(first, second, there, spec, rows);
        if (!spec.isWithin()) join(second, first, drawn.seen(second, first, false, true), spec, rows);
    }

    private void join(
            NeuronGroup from, NeuronGroup to, JunctionChannels channels, CouplingSpec spec, Map<Port, Integer> rows) {
        from.channels.add(channels);
        if (spec.spikelet() == 0) return;
        spikelets.add(new Spikelets(from.name, to.name, channels.spikelets(spec.spikelet())));
        rows.merge(Port.of(to.name, Synapse.delta()), 2, Math::max);
    }

    private NeuronGroup group(String name) {
        return (NeuronGroup) groups.get(name);
    }

    private static int shift(Synapse synapse) {
        return synapse.isDelta() ? 1 : 0;
    }

    private DelayRing attach(Port port, int rows) {
        var group = (NeuronGroup) groups.get(port.population);
        double bytes = 8.0 * rows * group.size;
        if (bytes > 8.0 * Integer.MAX_VALUE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the delays to population '%s' reach over %,d time steps; with %,d neurons that is too much: shorten them or take a larger dt",
                    group.name,
                    rows - 2,
                    group.size));
        }
        MemoryPlan.refuse("the buffer for delayed spikes to population '" + group.name + "'", bytes);
        var ring = new DelayRing(group.size, rows);
        group.attach(port.kinetics, ring);
        return ring;
    }

    /**
     * Advances one time step.
     *
     * @throws IllegalStateException if a state blew up; the engine must then be reset
     */
    public void advance() {
        if (broken) throw new IllegalStateException("the state blew up earlier; reset the simulation first");
        for (var s : sources) {
            s.fire(step);
            emit(s, step);
        }
        broken = true;
        for (var learns : plastic.values()) learns.begin(step);
        broken = false;
        for (var input : inputs) input.feed(step);
        for (var n : neurons) {
            n.receive(step);
            for (var probe : probes.get(n.name)) probe.sample(step);
        }
        for (var n : neurons) n.prepare(step);
        broken = true;
        for (var n : neurons) n.update(step);
        step++;
        for (var learns : plastic.values()) learns.end(step);
        broken = false;
        for (var n : neurons) emit(n, step);
    }

    private void emit(Group group, long grid) {
        if (group.fired.count == 0) return;
        spikes.get(group.name).add(group.fired, grid);
        for (var wire : wires.get(group.name)) wire.carry(group.fired, grid);
        for (var learns : learning.getOrDefault(group.name, List.of())) learns.send(group.fired, grid);
        for (var learns : plastic.values()) learns.hear(group.name, group.fired.count);
    }

    /** Back to time zero: the state, the random numbers and the recordings. */
    public void reset() {
        step = 0;
        broken = false;
        groups.values().forEach(Group::reset);
        for (var from : wires.values()) for (var wire : from) wire.reset();
        plastic.values().forEach(PlasticTable::reset);
        spikes.values().forEach(SpikeLog::clear);
        probes.values().forEach(logs -> logs.forEach(ProbeLog::clear));
    }

    /** Shows its state; nothing is changed but by one who reads. */
    void visit(State state) {
        step = state.number("step", step);
        for (var group : groups.values()) {
            state.part(group.name);
            group.visit(state);
        }
        for (var from : wires.values()) for (var wire : from) wire.visit(state);
        plastic.values().forEach(p -> p.visit(state));
        spikes.values().forEach(log -> log.visit(state));
        probes.values().forEach(logs -> logs.forEach(log -> log.visit(state)));
    }

    /** A state that is half read can only be reset. */
    void restoring(boolean half) {
        broken = half;
    }

    /**
     * Whether the state blew up, so that there is no going on.
     *
     * @return true until a reset
     */
    public boolean isBroken() {
        return broken;
    }

    /**
     * Refuses a run whose recording would not fit into the heap.
     *
     * @param network the network's name
     * @param steps time steps to go
     * @throws IllegalArgumentException if it is too large
     */
    public void checkRecording(String network, long steps) {
        double bytes = 0;
        for (var logs : probes.values()) for (var log : logs) bytes += log.bytesFor(steps);
        for (var learns : plastic.values())
            bytes += learns.log().map(log -> log.bytesFor(steps)).orElse(0.0);
        if (bytes > 0)
            MemoryPlan.refuse(
                    "the recording of network '" + network + "' (record fewer neurons, or less often with sampleEvery)",
                    bytes);
    }

    /**
     * The time reached.
     *
     * @return in second
     */
    public double time() {
        return TimeGrid.time(step, dt);
    }

    /**
     * The spikes recorded so far, by population.
     *
     * @return in order of definition
     */
    public Map<String, SpikeLog> spikes() {
        return spikes;
    }

    /**
     * The variables recorded so far, by population.
     *
     * @return in order of definition
     */
    public Map<String, List<ProbeLog>> probes() {
        return probes;
    }

    /**
     * The weights of a projection as they are now.
     *
     * @param projection its name
     * @return in SI units, in the order of {@link #edges}
     */
    public double[] weights(String projection) {
        var learns = plastic.get(projection);
        if (learns != null) return learns.weights();
        var table = byProjection.get(projection);
        return java.util.stream.IntStream.range(0, table.count())
                .mapToDouble(table::weight)
                .toArray();
    }

    /**
     * The weights recorded so far.
     *
     * @return by projection
     */
    public Map<String, WeightLog> weights() {
        var logs = new LinkedHashMap<String, WeightLog>();
        plastic.forEach((name, learns) -> learns.log().ifPresent(log -> logs.put(name, log)));
        return logs;
    }

    /**
     * Lets a third factor come at the time reached.
     *
     * @param projection one that learns
     * @param event a third factor of its rule
     */
    public void trigger(String projection, String event) {
        plastic.get(projection).trigger(event);
    }

    /**
     * The synapses of a projection, by source, then by delay.
     *
     * @param projection its name
     * @param unit what its weights measure
     * @return pairs, weights and delays
     */
    public Edges edges(String projection, Dimension unit) {
        var learns = plastic.get(projection);
        return learns != null
                ? learns.edges(unit)
                : byProjection.get(projection).edges(unit, dt);
    }

    /**
     * The number of synapses.
     *
     * @return over all projections
     */
    public long synapses() {
        return byProjection.values().stream().mapToLong(SynapseTable::count).sum();
    }

    /**
     * The memory that the synapses hold.
     *
     * @return in bytes
     */
    public long synapseBytes() {
        return wires.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Wire::bytes)
                        .sum()
                + plastic.values().stream().mapToLong(PlasticTable::bytes).sum();
    }
}
