package spikelet.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spikelet.Cell;
import spikelet.CouplingSpec;
import spikelet.Drive;
import spikelet.EquationModel;
import spikelet.Lif;
import spikelet.NetworkDescription;
import spikelet.NeuronModel;
import spikelet.PopulationSpec;
import spikelet.ProjectionSpec;
import spikelet.Receptor;
import spikelet.StimulusSpec;
import spikelet.Synapse;

/** Makes the parts of an engine from a description. */
final class Compiler {
    /**
     * So many integrate-and-fire neurons keep a thread busy for a step while another is told to begin. Two threads move a network of
     * 4,000 of them more slowly than one (1.3 to 1.6 times), 8,000 as fast, 12,500 1.9 times as fast; 4,000 Hodgkin-Huxley neurons 1.3 times.
     */
    private static final long NEURONS_PER_THREAD = 5000;

    /** Integrate-and-fire neurons that take as long as a variable of a neuron given by equations. */
    private static final long PER_VARIABLE = 3;

    final Map<String, PopulationBlocks> populations = new LinkedHashMap<>();
    final List<SourceGroup> sources = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    final Map<String, List<Wire>> wires = new LinkedHashMap<>();
    final Map<Port, DelayRing> rings = new LinkedHashMap<>();
    final Map<String, PlasticTable> plastic = new LinkedHashMap<>();
    final Map<String, List<PlasticTable>> learning = new LinkedHashMap<>();

    long synapses;

    private final NetworkDescription net;
    private final Map<Group, Part> homes = new LinkedHashMap<>();
    private final Map<Group, Setting> settings = new LinkedHashMap<>();
    private final Map<Inlet, Arrivals> arrivals = new LinkedHashMap<>();
    private final Map<Entry, Row> rows = new LinkedHashMap<>();

    /** Where input to a population, or to a place on its neurons, through some kinetics ends. */
    record Port(String target, Synapse kinetics) {
        static Port of(String target, Synapse s) {
            return new Port(target, s.kinetics());
        }
    }

    private record Inlet(Group group, Synapse kinetics) {}

    private record Entry(Part part, Synapse kinetics) {}

    /** Input through spikelets, which are jumps like those of delta synapses but no synapses that were counted. */
    private record Spikelets(String from, String to, SynapseTable table) {}

    Compiler(NetworkDescription net, int threads) {
        this.net = net;
        int count =
                Math.max(threads, (int) Math.ceil((double) net.neurons() / (Row.LONGEST - 2 * PopulationBlocks.MOST)));
        for (int k = 0; k < count; k++) parts.add(new Part());
        var slices = new LinkedHashMap<String, List<Slice>>();
        for (var p : net.populations()) if (!p.model().isSource()) slices.put(p.name(), slices(p));
        var deal = new Deal(net, slices, count);
        for (var p : net.populations()) {
            if (p.model().isSource()) addSource(p);
            else addPopulation(p, slices.get(p.name()), deal);
        }
        connect(threads);
    }

    private void addSource(PopulationSpec spec) {
        wires.put(spec.name(), new ArrayList<>());
        var source = SourceGroup.of(spec, net.seed(), net.dt());
        sources.add(source);
        populations.put(spec.name(), new PopulationBlocks(spec.name(), spec.size(), List.of(source), List.of()));
    }

    private List<Slice> slices(PopulationSpec spec) {
        return isCut(spec) ? PopulationBlocks.slices(spec.size()) : List.of(Slice.whole(spec.size()));
    }

    private void addPopulation(PopulationSpec spec, List<Slice> slices, Deal deal) {
        wires.put(spec.name(), new ArrayList<>());
        var kinetics = net.synapses(spec.name());
        var joint = net.receiver(spec.name());
        var shared = new LinkedHashMap<Integer, LifParameters>();
        var blocks = new ArrayList<NeuronGroup>();
        for (int k = 0; k < slices.size(); k++) {
            var slice = slices.get(k);
            var part = parts.get(deal.part(spec.name(), k));
            var setting = new Setting(slice, net.seed(), net.dt(), part);
            var currents = currents(spec.name(), setting);
            var group = compile(spec, joint, kinetics, currents, setting, shared);
            // A cell moves on with what its places have taken in, so they come first.
            if (group instanceof CellGroup cells) addSites(spec, cells, part, setting);
            settle(group, part, setting);
            blocks.add(group);
        }
        populations.put(spec.name(), blocks(spec.name(), spec.size(), blocks));
    }

    private PopulationBlocks blocks(String name, int size, List<? extends Group> blocks) {
        return new PopulationBlocks(
                name, size, blocks, blocks.stream().map(homes::get).toList());
    }

    private void settle(NeuronGroup group, Part part, Setting setting) {
        part.add(group);
        homes.put(group, part);
        settings.put(group, setting);
    }

    /** Neurons that hang on one another within a step stay together. */
    private boolean isCut(PopulationSpec spec) {
        if (spec.model() instanceof Cell || isCoupled(spec.name())) return false;
        if (net.synapses(spec.name()).values().stream().anyMatch(s -> s instanceof Receptor)) return false;
        return !(spec.model() instanceof EquationModel m)
                || m.tables().values().stream().allMatch(t -> t.columns() == 1);
    }

    private boolean isCoupled(String target) {
        return net.couplings().stream()
                .anyMatch(c -> c.first().equals(target) || c.second().equals(target));
    }

    private CurrentInput currents(String target, Setting setting) {
        var currents = new CurrentInput(setting);
        currents.coupled = isCoupled(target);
        for (var s : net.stimuli()) if (s.target().equals(target) && !feedsSpikes(s)) currents.add(s);
        return currents;
    }

    /** Each place of a neuron that receives input is a target of its own. */
    private void addSites(PopulationSpec spec, CellGroup cells, Part part, Setting setting) {
        net.places(spec.name()).forEach((target, place) -> {
            var site = cells.site(target, spec, place, net.synapses(target), currents(target, setting), setting);
            settle(site, part, setting);
            populations.put(target, blocks(target, spec.size(), List.of(site)));
        });
    }

    private NeuronGroup compile(
            PopulationSpec spec,
            NeuronModel joint,
            Map<String, Synapse> kinetics,
            CurrentInput currents,
            Setting setting,
            Map<Integer, LifParameters> shared) {
        if (joint instanceof Cell) return new CellGroup(spec, kinetics, currents, setting);
        if (!(joint instanceof Lif lif))
            return new EquationGroup(spec, (EquationModel) joint, kinetics, currents, setting);
        boolean conducts = GeneralLif.conducts(kinetics, currents);
        var slice = setting.slice();
        var parameters = LifParameters.areEqual(lif)
                ? shared.computeIfAbsent(
                        slice.size(), n -> new LifParameters(spec, kinetics, conducts, slice, net.seed(), net.dt()))
                : new LifParameters(spec, kinetics, conducts, slice, net.seed(), net.dt());
        return PlainLif.fits(lif, kinetics, currents.coupled)
                ? new PlainLif(spec, kinetics, currents, setting, parameters)
                : new GeneralLif(spec, kinetics, currents, setting, parameters);
    }

    static boolean feedsSpikes(StimulusSpec s) {
        return s.drive() instanceof Drive.PoissonTrain || s.drive() instanceof Drive.SpikeTrain;
    }

    /** Where input ends comes first: how long the rows are must be known before synapses are packed. */
    private void connect(int threads) {
        var spikelets = new ArrayList<Spikelets>();
        for (var c : net.couplings()) couple(c, spikelets);
        for (var p : populations.values())
            for (var block : p.blocks)
                if (block instanceof NeuronGroup n) for (var k : n.kinetics()) open(Port.of(p.name, k));
        for (var p : net.projections()) if (!(p.synapse() instanceof Receptor)) open(Port.of(p.target(), p.synapse()));
        for (var s : net.stimuli()) {
            if (!feedsSpikes(s)) continue;
            var port = Port.of(s.target(), SpikeInput.synapse(s));
            open(port);
            feed(s, port);
        }
        for (var s : spikelets) open(Port.of(s.to, Synapse.delta()));
        for (var group : homes.keySet()) if (group instanceof PlainLif) group.reset();
        var stop = new StopButton();
        var builder = new PathwayBuilder(parts.size());
        var drawn = new LinkedHashMap<ProjectionSpec, Connector>();
        var special = new LinkedHashMap<ProjectionSpec, SynapseTable>();
        for (var p : net.projections()) {
            var connector = connector(net, p, stop);
            if (isPlain(p)) {
                var port = Port.of(p.target(), p.synapse());
                builder.add(
                        p, connector, populations.get(p.source()), rows(port), places(port), net.expectedSynapses(p));
            } else {
                drawn.put(p, connector);
                special.put(p, connector.connect());
            }
        }
        var ways = builder.build(threads);
        for (int k = 0; k < parts.size(); k++) parts.get(k).ways.addAll(ways.get(k));
        for (var part : parts) for (var way : part.ways) synapses += way.synapses();
        addRings(special, spikelets);
        for (var s : spikelets) wire(s.from, s.table, null, Port.of(s.to, Synapse.delta()));
        for (var table : special.values()) synapses += table.count();
        special.forEach((p, table) -> {
            if (p.synapse() instanceof Receptor receptor) {
                var target = populations.get(p.target()).whole();
                var terminals = Terminals.of(table, receptor, target.size, net.dt());
                target.receptors(receptor).add(terminals);
                wires.get(p.source()).add(Wire.to(terminals));
            } else {
                boolean learns = p.plasticity().isPresent();
                var spoken = learns ? table.byArrival() : table;
                var release = Release.of(p, spoken, drawn.get(p), net.seed(), net.dt());
                var port = Port.of(p.target(), p.synapse());
                if (learns) learn(p, table, release, port);
                else wire(p.source(), table, release, port);
            }
        });
    }

    /** What draws the synapses of a projection, the same ones every time. */
    static Connector connector(NetworkDescription net, ProjectionSpec p, StopButton stop) {
        int from = net.population(p.source()).size();
        int to = net.population(p.target()).size();
        return new Connector(p, from, to, net.seed(), net.dt(), Distances.of(net, p), stop);
    }

    /** Whether its synapses always do the same and can be packed. */
    private boolean isPlain(ProjectionSpec p) {
        if (!Pathway.carries(p)) return false;
        for (var row : rows(Port.of(p.target(), p.synapse())))
            if (row != null && row.length() > Row.LONGEST) return false;
        return true;
    }

    /** Lets input through some kinetics arrive at the neurons of a population. */
    private void open(Port port) {
        for (var block : populations.get(port.target).blocks) {
            var group = (NeuronGroup) block;
            var inlet = new Inlet(group, port.kinetics);
            if (arrivals.containsKey(inlet)) continue;
            var part = homes.get(group);
            var row = rows.computeIfAbsent(new Entry(part, port.kinetics), e -> part.row(decay(port.kinetics)));
            var here = new Arrivals(row, group, part.scratch.array(-1, group.size));
            arrivals.put(inlet, here);
            group.attach(port.kinetics, here);
        }
    }

    /** Of states that are integrated in place anywhere. */
    private double decay(Synapse kinetics) {
        for (var group : homes.keySet()) {
            if (!(group instanceof PlainLif)) continue;
            for (var s : ((NeuronGroup) group).synapses)
                if (s.synapse.kinetics().equals(kinetics)) return s.decay;
        }
        return 1;
    }

    private Row[] rows(Port port) {
        return parts.stream()
                .map(part -> rows.get(new Entry(part, port.kinetics)))
                .toArray(Row[]::new);
    }

    /** For each neuron its part and its place in the part's row. */
    private int[] places(Port port) {
        var target = populations.get(port.target);
        var places = new int[target.size];
        for (var block : target.blocks) {
            int part = parts.indexOf(homes.get(block));
            int begin = arrivals.get(new Inlet(block, port.kinetics)).begin();
            for (int i = 0; i < block.size; i++) places[block.from + i] = part << 16 | (begin + i);
        }
        return places;
    }

    private void feed(StimulusSpec s, Port port) {
        for (var block : populations.get(port.target).blocks) {
            var input = SpikeInput.of(s, arrivals.get(new Inlet(block, port.kinetics)), settings.get(block));
            if (input != null) ((NeuronGroup) block).trains.add(input);
        }
    }

    /** Rings for what differs from spike to spike, long enough for all that share one. */
    private void addRings(Map<ProjectionSpec, SynapseTable> special, List<Spikelets> spikelets) {
        var lengths = new LinkedHashMap<Port, Integer>();
        special.forEach((p, table) -> {
            if (!(p.synapse() instanceof Receptor))
                lengths.merge(Port.of(p.target(), p.synapse()), rows(p, table), Math::max);
        });
        for (var s : spikelets) lengths.merge(Port.of(s.to, Synapse.delta()), 2, Math::max);
        lengths.forEach(this::addRing);
    }

    /** Synapses that learn keep spikes themselves until they arrive. */
    private static int rows(ProjectionSpec p, SynapseTable table) {
        return p.plasticity().isPresent() ? 2 : table.longestDelay() + 2;
    }

    private void learn(ProjectionSpec p, SynapseTable table, Release release, Port port) {
        var to = populations.get(p.target());
        var learns = new PlasticTable(
                p.name(),
                table,
                () -> PlasticRule.of(p, net.receiver(p.target()), net.dt()),
                release,
                to,
                populations.get(net.population(p.target()).name()),
                to.blocks.stream().map(homes::get).toList(),
                rings.get(port),
                net.dt(),
                p.synapse().isDelta(),
                p.weightProbe());
        plastic.put(p.name(), learns);
        learning.computeIfAbsent(p.source(), s -> new ArrayList<>()).add(learns);
    }

    private void addRing(Port port, int length) {
        var target = populations.get(port.target);
        double bytes = 8.0 * length * target.size;
        if (bytes > 8.0 * Integer.MAX_VALUE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the delays to population '%s' reach over %,d time steps; with %,d neurons that is too much: shorten them or take a larger dt",
                    target.name,
                    length - 2,
                    target.size));
        }
        MemoryPlan.refuse("the buffer for delayed spikes to population '" + target.name + "'", bytes);
        var ring = new DelayRing(target.size, length);
        rings.put(port, ring);
        for (var block : target.blocks)
            arrivals.get(new Inlet(block, port.kinetics)).later(ring);
    }

    private void wire(String source, SynapseTable table, Release release, Port port) {
        int shift = port.kinetics.isDelta() ? 1 : 0;
        wires.get(source).add(new Wire(table, release, null, rings.get(port), shift));
    }

    private void couple(CouplingSpec spec, List<Spikelets> spikelets) {
        var first = populations.get(spec.first()).whole();
        var second = populations.get(spec.second()).whole();
        var drawn = new Junctions(spec, first.size, second.size, net.seed());
        join(first, second, drawn.seen(first, second, true, spec.isWithin()), spec, spikelets);
        if (!spec.isWithin()) join(second, first, drawn.seen(second, first, false, true), spec, spikelets);
    }

    private static void join(
            NeuronGroup from, NeuronGroup to, JunctionChannels channels, CouplingSpec spec, List<Spikelets> spikelets) {
        from.channels.add(channels);
        if (spec.spikelet() != 0) spikelets.add(new Spikelets(from.name, to.name, channels.spikelets(spec.spikelet())));
    }

    /** As many threads as the network is worth. */
    static int threads(NetworkDescription net) {
        int wanted = Integer.getInteger("spikelet.threads", 0);
        if (wanted > 0) return wanted;
        int most = Runtime.getRuntime().availableProcessors();
        long work = 0;
        for (var p : net.populations()) work += p.size() * work(p.model());
        return (int) Math.max(1, Math.min(most, work / NEURONS_PER_THREAD));
    }

    /** What a neuron takes to be moved, in updates of an integrate-and-fire neuron. */
    static long work(NeuronModel model) {
        if (model.isSource()) return 0;
        return model instanceof EquationModel ? PER_VARIABLE * model.variables().size() : 1;
    }
}
