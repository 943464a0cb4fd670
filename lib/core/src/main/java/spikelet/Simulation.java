package spikelet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import spikelet.engine.Engine;

/**
 * A compiled network with its state. {@link #run} goes on where the last run ended; {@link #reset} returns to time zero.
 *
 * <pre>{@code
 * var sim = net.simulation();
 * sim.run(500*ms);
 * var run = sim.run(500*ms);      // the recording from 0 to 1 s
 * }</pre>
 *
 * <p>Running in one go or in pieces gives the same spikes to the bit. An interrupt of the thread (a notebook's stop button) ends a run
 * early, keeps what was recorded, and stays pending so that a loop of runs ends too; the simulation can go on from there.
 */
public final class Simulation {
    private static final Parameter DURATION =
            Parameter.time("duration", "500*ms").upTo(600);
    private static final int MOST_THREADS = 256;
    private static final int STEPS_BETWEEN_REPORTS = 16;

    private final NetworkDescription network;
    private final Engine engine;
    private double wallSeconds;
    private boolean interrupted;

    /**
     * Compiles a description.
     *
     * @param network the network
     * @throws IllegalArgumentException if it would not fit into the memory
     */
    public Simulation(NetworkDescription network) {
        this.network = Check.given("simulation: the network", network);
        engine = new Engine(network);
    }

    /**
     * Compiles a description.
     *
     * @param network the network
     * @param threads how many run it, from 1 to 256; results do not depend on it
     * @throws IllegalArgumentException if it would not fit into the memory, or the number of threads is impossible
     */
    public Simulation(NetworkDescription network, int threads) {
        this.network = Check.given("simulation: the network", network);
        Check.that(
                threads >= 1 && threads <= MOST_THREADS,
                "%s: the number of threads must be from 1 to %d, got %d; simulation() without a number takes as many as the network is worth",
                owner(),
                MOST_THREADS,
                threads);
        engine = new Engine(network, threads);
    }

    /**
     * The number of threads that run the network.
     *
     * @return at least one
     */
    public int threads() {
        return engine.threads();
    }

    /**
     * The synapses of a projection as they were drawn, to be counted, drawn as a matrix, or written to a file.
     *
     * @param projection its name, such as {@code E→I}
     * @return pairs, weights and delays
     * @throws IllegalArgumentException if there is no such projection; the message suggests the nearest
     */
    public Edges edges(String projection) {
        return engine.edges(
                projection(projection).name(), projection(projection).synapse().dimension());
    }

    private ProjectionSpec projection(String projection) {
        for (var p : network.projections()) if (p.name().equals(projection)) return p;
        var names = network.projections().stream().map(ProjectionSpec::name).toList();
        throw new IllegalArgumentException("%s has no projection '%s'; it has %s%s"
                .formatted(owner(), projection, names, Nearest.hint(projection, names)));
    }

    /**
     * Lets a reward come now, to the synapses of a projection whose rule says what it does.
     *
     * @param projection its name, such as {@code E→I}
     * @throws IllegalArgumentException if there is no such projection, or its rule knows of no reward
     */
    public void reward(String projection) {
        trigger(projection, "reward");
    }

    /**
     * Lets a third factor come now, to the synapses of a projection whose rule says what it does.
     *
     * @param projection its name, such as {@code E→I}
     * @param event the third factor, as the rule calls it
     * @throws IllegalArgumentException if there is no such projection, or its rule knows of no such event
     */
    public void trigger(String projection, String event) {
        var events =
                projection(projection).plasticity().map(PlasticityRule::events).orElse(List.of());
        Check.that(
                events.contains(event),
                "%s: projection '%s' learns by no rule that knows of '%s'; say what it does: Plasticity.of(…).on(\"%s\", \"…\")%s",
                owner(),
                projection,
                event,
                event,
                events.isEmpty() ? "" : Nearest.hint(event, events));
        engine.trigger(projection, event);
    }

    /**
     * The weights of a projection as they are now.
     *
     * @param projection its name, such as {@code E→I}
     * @return in SI units, in the order of {@link #edges}
     * @throws IllegalArgumentException if there is no such projection; the message suggests the nearest
     */
    public double[] weights(String projection) {
        return engine.weights(projection(projection).name());
    }

    /**
     * Runs on.
     *
     * @param duration biological time in second, rounded to the time step
     * @return everything recorded since time zero
     * @throws IllegalArgumentException if the duration is not positive, shorter than a step or far from usual
     * @throws IllegalStateException if a state blew up; the message names population, neuron, variable and time; or if what was
     *     recorded fills the heap
     */
    public Recording run(double duration) {
        return advance(DURATION.check(owner(), duration));
    }

    /**
     * Runs on.
     *
     * @param duration such as {@code "1 s"}
     * @return everything recorded since time zero
     */
    public Recording run(String duration) {
        return advance(DURATION.parse(owner(), duration));
    }

    private Recording advance(double duration) {
        long steps = Math.round(duration / network.dt());
        Check.that(
                steps > 0,
                "%s: the duration %s is shorter than half a time step (%s)",
                owner(),
                Quantity.format(duration, Dimension.TIME),
                Quantity.format(network.dt(), Dimension.TIME));
        Check.that(
                steps < 1L << 40,
                "%s: %s are %,d time steps of %s; take a larger dt",
                owner(),
                Quantity.format(duration, Dimension.TIME),
                steps,
                Quantity.format(network.dt(), Dimension.TIME));
        engine.checkRecording(network.name(), steps);
        var meter = new ProgressMeter(network.name());
        long start = System.nanoTime();
        long before = engine.step();
        interrupted = false;
        try {
            engine.advance(steps, done -> {
                if (done % STEPS_BETWEEN_REPORTS == 0) meter.at((double) done / steps);
                interrupted = done < steps && Thread.currentThread().isInterrupted();
                return !interrupted;
            });
        } catch (OutOfMemoryError e) {
            throw new IllegalStateException(
                    "%s: the heap is full at %s; what was recorded until then is kept; run for a shorter time, record less or start Java with a larger heap (-Xmx…)"
                            .formatted(owner(), Quantity.format(time(), Dimension.TIME)),
                    e);
        } finally {
            wallSeconds += (System.nanoTime() - start) * 1e-9;
            meter.finish((double) (engine.step() - before) / steps);
        }
        if (interrupted)
            System.out.printf(
                    "stopped at %s of %s; what was recorded until then is kept%n",
                    Quantity.format((engine.step() - before) * network.dt(), Dimension.TIME),
                    Quantity.format(duration, Dimension.TIME));
        return recording();
    }

    /**
     * Saves what the simulation remembers, delayed spikes and recordings included, so that another one of the same network can go on,
     * today or in another session, as if there had been no break.
     *
     * <pre>{@code
     * sim.save(Path.of("run.spk"));
     * // later
     * var sim = net.simulation().restore(Path.of("run.spk"));
     * sim.run(500*ms);
     * }</pre>
     *
     * @param file where to; overwritten once the new file is complete
     * @return the file
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if a state blew up
     */
    public Path save(Path file) throws IOException {
        Check.given(owner() + ": the file", file);
        if (engine.isBroken())
            throw new IllegalStateException(
                    owner() + ": the state blew up, so there is nothing to go on from; not saved");
        new SavedRun(network, engine).write(file, new SavedRun.Clock(wallSeconds, interrupted));
        return file;
    }

    /**
     * Takes over what another simulation of the same network saved; what this one held is forgotten. All spikes and recordings from
     * there on are to the bit those of a run without a break, on any machine and JDK, as long as both have the same version of
     * Spikelet. A file that is refused changes nothing.
     *
     * @param file what {@link #save} wrote
     * @return this
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is damaged, no saved simulation, or one of another network; the message says what
     *     differs
     */
    public Simulation restore(Path file) throws IOException {
        Check.given(owner() + ": the file", file);
        var clock = new SavedRun(network, engine).read(file);
        wallSeconds = clock.wallSeconds();
        interrupted = clock.interrupted();
        return this;
    }

    /** Returns to time zero; the next run gives the same spikes as the first did. */
    public void reset() {
        engine.reset();
        wallSeconds = 0;
        interrupted = false;
    }

    /**
     * Everything recorded since time zero, also after a run that failed.
     *
     * @return the recording, immutable: running on does not change it
     */
    public Recording recording() {
        double end = time();
        var spikes = new LinkedHashMap<String, Spikes>();
        for (var p : network.populations()) {
            var log = engine.spikes().get(p.name());
            spikes.put(
                    p.name(),
                    new Spikes(p.name(), p.polarity(), p.size(), 0, end, log.times(network.dt()), log.neurons()));
        }
        var traces = new LinkedHashMap<String, List<Trace>>();
        for (var p : network.populations()) {
            var found = new ArrayList<Trace>();
            var dimensions = network.variables(p.name());
            for (var log : engine.probes().getOrDefault(p.name(), List.of())) {
                found.add(new Trace(
                        p,
                        log.variable(),
                        dimensions.get(log.variable()),
                        log.times(network.dt()),
                        log.neurons(),
                        log.values(),
                        spikes.get(p.name()),
                        network.stimuli()));
            }
            traces.put(p.name(), found);
        }
        var weights = new LinkedHashMap<String, WeightHistory>();
        engine.weights()
                .forEach((name, log) -> weights.put(
                        name,
                        new WeightHistory(
                                name,
                                projection(name).synapse().dimension(),
                                log.times(network.dt()),
                                log.synapses(),
                                log.values())));
        return new Recording(network, end, wallSeconds, interrupted, spikes, traces, weights);
    }

    /**
     * The biological time reached.
     *
     * @return in second
     */
    public double time() {
        return engine.time();
    }

    /**
     * The number of synapses that were made.
     *
     * @return over all projections
     */
    public long synapses() {
        return engine.synapses();
    }

    /**
     * The memory that the synapses hold.
     *
     * @return in bytes
     */
    public long synapseBytes() {
        return engine.synapseBytes();
    }

    /**
     * The network that runs.
     *
     * @return its description
     */
    public NetworkDescription network() {
        return network;
    }

    private String owner() {
        return "run of '" + network.name() + "'";
    }

    /** The network and the time reached. */
    @Override
    public String toString() {
        return "simulation of '" + network.name() + "' at " + Quantity.format(time(), Dimension.TIME);
    }
}
