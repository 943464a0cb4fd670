package spikelet.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import spikelet.Dimension;
import spikelet.Edges;
import spikelet.NetworkDescription;

/**
 * A network in its compiled form: flat arrays, advanced step by step.
 *
 * <p>Step k leads from time k·dt to (k+1)·dt. At its beginning the sources fire and everything that arrives at k·dt is taken in;
 * then probes sample, neurons are integrated, and those whose v has reached the threshold fire at (k+1)·dt. A spike of grid point g
 * with a delay of d steps acts from g+d on.
 *
 * <p>Populations are cut into blocks of neurons, blocks are dealt out to parts, and each part is moved by one thread, which adds up all
 * that arrives at its own neurons. What a neuron receives is summed in an order that hangs neither on the blocks nor on the parts, so results
 * are equal to the bit for any number of threads and on every machine.
 */
public final class Engine {
    private final double dt;
    private final Map<String, PopulationBlocks> populations;
    private final List<SourceGroup> sources;
    private final List<Part> parts;
    /** By source; of synapses that do not always do the same, moved by the calling thread. */
    private final Map<String, List<Wire>> wires;

    private final List<DelayRing> rings;
    /** By projection. */
    private final Map<String, PlasticTable> plastic;

    /** By source. */
    private final Map<String, List<PlasticTable>> learning;

    private final Map<String, SpikeLog> spikes = new LinkedHashMap<>();
    private final Map<String, List<ProbeLog>> probes = new LinkedHashMap<>();
    private final NetworkDescription net;
    private final long synapses;
    private final int threads;
    /** Whether a step must pause for all neurons to have taken in what arrives, before any of them moves. */
    private final boolean pauses;

    /** Whether any part has synapses that learn. */
    private final boolean learn;

    private long step;
    private boolean broken;

    /**
     * Compiles a description for as many threads as it is worth.
     *
     * @param net the network
     * @throws IllegalArgumentException if it would not fit into the heap, or a drawn value is impossible
     */
    public Engine(NetworkDescription net) {
        this(net, Compiler.threads(net));
    }

    /**
     * Compiles a description.
     *
     * @param net the network
     * @param threads how many move it, at least one; results do not depend on it
     * @throws IllegalArgumentException if it would not fit into the heap, or a drawn value is impossible
     */
    public Engine(NetworkDescription net, int threads) {
        dt = net.dt();
        this.threads = threads;
        var compiler = compile(net, threads);
        populations = compiler.populations;
        sources = compiler.sources;
        parts = compiler.parts;
        wires = compiler.wires;
        rings = List.copyOf(compiler.rings.values());
        plastic = compiler.plastic;
        learning = compiler.learning;
        learn = parts.stream().anyMatch(part -> !part.shares.isEmpty());
        this.net = net;
        synapses = compiler.synapses;
        for (var p : net.populations()) {
            spikes.put(p.name(), new SpikeLog());
            var logs = p.model().isSource() ? List.<ProbeLog>of() : ProbeLog.of(populations.get(p.name()), p, dt);
            probes.put(p.name(), logs);
        }
        boolean samples = probes.values().stream().anyMatch(logs -> !logs.isEmpty());
        pauses = samples || parts.stream().anyMatch(Part::looksAround);
    }

    private static Compiler compile(NetworkDescription net, int threads) {
        MemoryPlan.check(net, threads);
        try {
            return new Compiler(net, threads);
        } catch (OutOfMemoryError e) {
            throw MemoryPlan.full(net, threads, e);
        }
    }

    /**
     * The number of threads that move the network.
     *
     * @return at least one
     */
    public int threads() {
        return threads;
    }

    /**
     * Advances one time step.
     *
     * @throws IllegalStateException if a state blew up; the engine must then be reset
     */
    public void advance() {
        advance(1, done -> true);
    }

    /**
     * Advances.
     *
     * @param steps time steps
     * @param goOn asked after each step, with the number of steps taken
     * @return steps taken, fewer if {@code goOn} said no
     * @throws IllegalStateException if a state blew up; the engine must then be reset
     */
    public long advance(long steps, LongPredicate goOn) {
        if (broken) throw new IllegalStateException("the state blew up earlier; reset the simulation first");
        try (var team = new Team(threads, parts.size())) {
            broken = true;
            long done = 0;
            boolean on = true;
            while (done < steps && on) {
                advance(team);
                done++;
                on = goOn.test(done);
            }
            broken = false;
            return done;
        }
    }

    private void advance(Team team) {
        for (var s : sources) {
            s.fire(step);
            var population = populations.get(s.name);
            population.gather();
            emit(population, step);
        }
        for (var learns : plastic.values()) learns.begin(step);
        if (pauses) {
            team.run(part -> parts.get(part).takeIn(step));
            for (var logs : probes.values()) for (var log : logs) log.sample(step);
            team.run(part -> parts.get(part).lookAround(step));
            team.run(part -> parts.get(part).move(step));
        } else {
            team.run(part -> parts.get(part).takeInAndMove(step));
        }
        step++;
        for (var p : populations.values()) if (p.receives()) p.gather();
        if (learn) team.run(part -> parts.get(part).learn(step));
        for (var learns : plastic.values()) learns.end(step);
        for (var p : populations.values()) if (p.receives()) emit(p, step);
    }

    /** Parts read the list of the spikes in the next step. */
    private void emit(PopulationBlocks population, long grid) {
        if (population.fired.count == 0) return;
        spikes.get(population.name).add(population.fired, grid);
        for (var wire : wires.get(population.name)) wire.carry(population.fired, grid);
        for (var learns : learning.getOrDefault(population.name, List.of())) learns.send(population.fired, grid);
        for (var learns : plastic.values()) learns.hear(population.name, population.fired.count);
    }

    /** Back to time zero: the state, the random numbers and the recordings. */
    public void reset() {
        step = 0;
        broken = false;
        for (var part : parts) part.reset();
        for (var p : populations.values()) {
            for (var block : p.blocks) block.reset();
            p.fired.count = 0;
        }
        for (var from : wires.values()) for (var wire : from) wire.reset();
        plastic.values().forEach(PlasticTable::reset);
        rings.forEach(DelayRing::clear);
        spikes.values().forEach(SpikeLog::clear);
        probes.values().forEach(logs -> logs.forEach(ProbeLog::clear));
    }

    /** Shows its state; nothing is changed but by one who reads. What is under way follows from the spikes that were recorded. */
    void visit(State state) {
        step = state.number("step", step);
        for (var part : parts) part.at(step);
        for (var p : populations.values()) {
            for (var block : p.blocks) {
                state.part(block.name);
                block.visit(state);
            }
        }
        for (var from : wires.values()) for (var wire : from) wire.visit(state);
        plastic.values().forEach(p -> p.visit(state));
        for (var ring : rings) ring.visit(state);
        spikes.values().forEach(log -> log.visit(state));
        probes.values().forEach(logs -> logs.forEach(log -> log.visit(state)));
    }

    /** Sends again what was under way when a state that has been read was saved. */
    void resend() {
        for (var p : populations.values()) p.fired.count = 0;
        for (var part : parts) part.resend(spikes, step);
    }

    /** The block that a neuron is in. */
    NeuronGroup block(String population, int neuron) {
        return populations.get(population).block(neuron);
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
                    "the recording of network '" + network + "'",
                    bytes,
                    "record fewer neurons, or less often with sampleEvery");
    }

    /**
     * The steps taken since time zero.
     *
     * @return the number of the next step
     */
    public long step() {
        return step;
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
        return learns != null ? learns.weights() : drawn(projection).weights();
    }

    /** The synapses of a projection, drawn again. */
    private SynapseTable drawn(String projection) {
        var spec = net.projections().stream()
                .filter(p -> p.name().equals(projection))
                .findFirst()
                .orElseThrow();
        return Compiler.connector(net, spec, new StopButton()).connect();
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
     * The synapses of a projection, by source, then by delay, with the weights that were drawn; where they are drawn from a narrow
     * distribution they act rounded to 16 bits, by less than 1e-4 of their usual size.
     *
     * @param projection its name
     * @param unit what its weights measure
     * @return pairs, weights and delays
     */
    public Edges edges(String projection, Dimension unit) {
        var learns = plastic.get(projection);
        return learns != null ? learns.edges(unit) : drawn(projection).edges(unit, dt);
    }

    /**
     * The number of synapses.
     *
     * @return over all projections
     */
    public long synapses() {
        return synapses;
    }

    /**
     * The memory that the synapses hold.
     *
     * @return in bytes
     */
    public long synapseBytes() {
        long bytes = 0;
        for (var part : parts) bytes += part.bytes();
        for (var from : wires.values()) for (var wire : from) bytes += wire.bytes();
        for (var learns : plastic.values()) bytes += learns.bytes();
        return bytes;
    }
}
