package spikelet.nonsense;

import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.Columns;
import spikelet.Distribution;
import spikelet.FiCurve;
import spikelet.Lif;
import spikelet.Network;
import spikelet.PoissonSource;
import spikelet.Population;
import spikelet.Progress;
import spikelet.Quantity;
import spikelet.Simulation;
import spikelet.StockSynapse;
import spikelet.Synapse;

/** A variable that was never assigned is null: nobody should meet a NullPointerException for it. */
final class NullNonsense {
    private static final String TEXT = null;
    private static final Distribution DRAWN = null;
    private static final double[] NUMBERS = null;
    private static final int[] NEURONS = null;
    private static final Population POPULATION = null;

    static final List<Nonsense> CASES = List.of(
            of("Network.named(null)", b -> Network.named(null), "network", "name"),
            of("dt(null)", b -> b.net.dt(null), "'net'", "dt"),
            of("run(null)", b -> b.net.run(null), "'net'", "duration"),
            of("excitatory(null, …)", b -> b.net.excitatory(null, 1, Lif.with()), "population", "name"),
            of(
                    "excitatory(\"A\", 1, null)",
                    b -> b.net.excitatory("A", 1, null),
                    "'A'",
                    "model must not be null",
                    "Lif.with()"),
            of("poisson(null, …)", b -> b.net.poisson(null, 1, 5), "name"),
            of("poisson(…, null text)", b -> b.net.poisson("Q", 1, TEXT), "'Q'", "rate"),
            of("poisson(…, null distribution)", b -> b.net.poisson("Q", 1, DRAWN), "'Q'", "rate"),
            of("spikes(\"S\", null)", b -> b.net.spikes("S", (double[][]) null), "'S'"),
            of("spikes(\"S\", null row)", b -> b.net.spikes("S", new double[1], null), "'S'", "neuron 1"),
            of("connect(null)", b -> b.net.connect(null), "'net'", "population must not be null"),
            of("stimulate(null)", b -> b.net.stimulate(null), "'net'", "population must not be null"),
            of("to(null)", b -> b.net.connect(b.e).to(POPULATION), "population must not be null"),
            of("to(null array)", b -> b.net.connect(b.e).to((Population[]) null), "'E'", "target"),
            of("initial(null, 0)", b -> b.e.initial(null, 0), "'E'"),
            of("initial(\"v\", null text)", b -> b.e.initial("v", TEXT), "'E'", "initial v"),
            of("initial(\"v\", null distribution)", b -> b.e.initial("v", DRAWN), "'E'", "initial v"),
            of("record(null)", b -> b.e.record(null), "'E'"),
            of("record(\"v\", null)", b -> b.e.record("v", NEURONS), "'E'", "neurons"),
            of("pairs(null, …)", b -> b.net.connect(b.e).to(b.i).pairs(null, new int[1]), "'E→I'"),
            of("pairs(…, null)", b -> b.net.connect(b.e).to(b.i).pairs(new int[1], null), "'E→I'"),
            of("weight(null text)", b -> b.net.connect(b.e).to(b.i).weight(TEXT), "'E→I'", "weight"),
            of("weight(null distribution)", b -> b.net.connect(b.e).to(b.i).weight(DRAWN), "'E→I'", "weight"),
            of("delay(null text)", b -> b.net.connect(b.e).to(b.i).delay(TEXT), "'E→I'", "delay"),
            of("delay(null distribution)", b -> b.net.connect(b.e).to(b.i).delay(DRAWN), "'E→I'", "delay"),
            of("decay(null)", b -> b.net.connect(b.e).to(b.i).decay(null), "'E→I'", "decay"),
            of("conductance(null, …)", b -> b.net.connect(b.e).to(b.i).conductance(null, "0 mV"), "'E→I'"),
            of("conductance(…, null)", b -> b.net.connect(b.e).to(b.i).conductance("5 ms", null), "'E→I'", "reversal"),
            of("through(null)", b -> b.net.connect(b.e).to(b.i).through(null), "'E→I'", "synapse must not be null"),
            of("projection named(null)", b -> b.net.connect(b.e).to(b.i).named(null), "'E→I'", "name"),
            of("constant(null text)", b -> b.net.stimulate(b.e).constant(TEXT), "'E'", "current"),
            of("constant(null distribution)", b -> b.net.stimulate(b.e).constant(DRAWN), "'E'", "current"),
            of("step(…, null, …)", b -> b.net.stimulate(b.e).step("1 nA", null, "5 ms"), "'E'", "time"),
            of("stimulus poisson(null text)", b -> b.net.stimulate(b.e).poisson(TEXT), "'E'", "rate"),
            of("stimulus poisson(null distribution)", b -> b.net.stimulate(b.e).poisson(DRAWN), "'E'", "rate"),
            of("stimulus spikes(null)", b -> b.net.stimulate(b.e).spikes(NUMBERS), "'E'"),
            of("stimulus neurons(null)", b -> b.net.stimulate(b.e).neurons(NEURONS), "'E'"),
            of("stimulus named(null)", b -> b.net.stimulate(b.e).named(null), "'E'", "name"),
            of("tau(null text)", b -> Lif.with().tau(TEXT), "Lif", "tau"),
            of("tau(null distribution)", b -> Lif.with().tau(DRAWN), "Lif", "tau"),
            of("leak(null)", b -> Lif.with().leak(TEXT), "Lif", "leak"),
            of("Synapse.decay(null)", b -> Synapse.decay(null), "synapse", "decay"),
            of("Synapse.named(null)", b -> Synapse.delta().named(null), "synapse", "name"),
            of("new Synapse(null, …)", b -> new StockSynapse(null, 0, 5 * ms, 0, 0, ""), "synapse"),
            of("new Synapse(…, null)", b -> new StockSynapse(Synapse.Kind.DECAY, 0, 5 * ms, 0, 0, null), "synapse"),
            of("new PoissonSource(null)", b -> new PoissonSource(null), "rate"),
            of("values(null)", b -> Distribution.values(NUMBERS), "values"),
            of("Quantity.parse(null)", b -> Quantity.parse(null), "quantity"),
            of("FiCurve.of(null, …)", b -> FiCurve.of(null, 0, 1 * nA), "model must not be null"),
            of("FiCurve.of(…, null, dt)", b -> FiCurve.of(Lif.with(), NUMBERS, 0.1 * ms), "f-I curve", "current"),
            of("new Simulation(null)", b -> new Simulation(null), "network"),
            of("run.spikes(null)", b -> b.net.run(1 * ms).spikes(TEXT), "no population"),
            of("run.spikes(null population)", b -> b.net.run(1 * ms).spikes(POPULATION), "population"),
            of("run.trace(null, \"v\")", b -> b.net.run(1 * ms).trace(TEXT, "v"), "no population"),
            of("run.trace(\"E\", null)", b -> b.net.run(1 * ms).trace("E", null), "not recorded"),
            of("run.raster(null)", b -> b.net.run(1 * ms).raster((String[]) null), "population"),
            of("description().population(null)", b -> b.net.description().population(null), "no population"),
            of("Columns.named(null)", b -> Columns.named(null), "table", "name"),
            of("Columns.column(null, …)", b -> Columns.named("t").column(null, new int[1]), "'t'"),
            of("Columns.column(…, null)", b -> Columns.named("t").column("a", NUMBERS), "'t'", "'a'"),
            of(
                    "Columns.get(null)",
                    b -> Columns.named("t").column("a", new int[1]).get(null),
                    "'t'",
                    "no column"),
            of(
                    "Progress.install(null)",
                    b -> {
                        Progress.install(null);
                        return b.net.run(1 * mV);
                    },
                    "Progress.NONE"));

    private NullNonsense() {}
}
