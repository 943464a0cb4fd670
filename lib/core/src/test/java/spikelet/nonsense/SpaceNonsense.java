package spikelet.nonsense;

import static spikelet.Units.mV;
import static spikelet.Units.mm;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.um;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.Cell;
import spikelet.Channels;
import spikelet.Dimension;
import spikelet.Edges;
import spikelet.Layout;
import spikelet.Lif;
import spikelet.Population;
import spikelet.Samples;
import spikelet.nonsense.Nonsense.Bench;

/** Neurons with sections, gap junctions at their places, places of neurons, lists of synapses, tables. */
final class SpaceNonsense {
    private static final Edges EDGES = Edges.of(new int[] {1}, new int[] {0});
    private static final Samples SAMPLES = Samples.every(1 * ms, new double[] {1, 2}, "nA");

    private static Population cells(Bench b) {
        var cell = Cell.named("cell")
                .channel(Channels.leak("0.1 mS/cm^2", "-65 mV"))
                .section("soma")
                .length(20 * um)
                .diameter(20 * um)
                .section("dendrite")
                .from("soma")
                .length(100 * um)
                .diameter(2 * um);
        return b.net.population("C", 2, cell);
    }

    static final List<Nonsense> CASES = List.of(
            of(
                    "a gate that starts somewhere",
                    b -> {
                        cells(b).initial("soma(0.5).m", 0.3);
                        return b.net.run(1 * ms);
                    },
                    "population 'C'",
                    "'soma(0.5).m' has no initial value",
                    ".initial(\"v\", …)"),
            of(
                    "spikelets of cells",
                    b -> b.net.couple(cells(b)).spikelet(0.5 * mV),
                    "gap junctions 'C↔C'",
                    "cell 'cell' have a shape",
                    "leave .spikelet(500 uV) out"),
            of(
                    "each cell to itself",
                    b -> {
                        var c = cells(b);
                        return b.net.couple(c.at("soma", 0.5), c.at("dendrite", 1))
                                .oneToOne();
                    },
                    "'C at soma(0.5)↔C at dendrite(1)'",
                    "couple each neuron to itself",
                    ".allToAll()"),
            of(
                    "a pair of places of one cell",
                    b -> {
                        var c = cells(b);
                        return b.net.couple(c, c.at("dendrite", 1)).pairs(new int[] {1}, new int[] {1});
                    },
                    "'C↔C at dendrite(1)'",
                    "neuron 1 is coupled to itself"),
            of(
                    "a population called like a place",
                    b -> b.net.population("C at soma(0.5)", 3, Lif.with()),
                    "population 'C at soma(0.5)'",
                    "how a place",
                    "leave out 'at soma(0.5)'"),
            of(
                    "a small world that shrank",
                    b -> {
                        b.net.connect(b.e).to(b.e).smallWorld(8, 0.1).weight(1 * mV);
                        b.net.excitatory("E", 3, Lif.with());
                        return b.net.run(1 * ms);
                    },
                    "projection 'E→E'",
                    "a small world of 3 neurons",
                    "up to 2, got 8"),
            of(
                    "junctions to a cell that lost its dendrite",
                    b -> {
                        var c = cells(b);
                        b.net.couple(c.at("dendrite", 1)).allToAll().gapJunction(1 * nS);
                        b.net.population("C", 2, Lif.with());
                        return b.net.run(1 * ms);
                    },
                    "population 'C'",
                    "has no sections"),
            of(
                    "where a cell without sections spikes",
                    b -> Cell.named("ghost").spikePlace(),
                    "cell 'ghost' has no section",
                    ".section("),
            of("places(-1)", b -> Layout.ring(1 * mm).places(-1, 1, "E"), "layout", "must not be negative", "-1"),
            of("source(5) of 1", b -> EDGES.source(5), "edges", "no synapse 5", "there are 1"),
            of("target(-1)", b -> EDGES.target(-1), "edges", "no synapse -1"),
            of("inDegrees(-1)", b -> EDGES.inDegrees(-1), "edges", "must not be negative", "-1"),
            of("outDegrees(1)", b -> EDGES.outDegrees(1), "edges", "source neuron 1 is not among 1"),
            of(
                    "weights without a unit",
                    b -> EDGES.weights(new double[] {1}, null),
                    "edges",
                    "the unit of the weights must not be null"),
            of(
                    "weights in ampere of a delta synapse",
                    b -> b.net.connect(b.e)
                            .to(b.n)
                            .delta()
                            .edges(EDGES.weights(new double[] {1 * nA}, Dimension.CURRENT)),
                    "'E→N'",
                    "in A",
                    "in V"),
            of("column 3 of a table", b -> SAMPLES.value(0, 3), "table", "no column 3", "it has 1"),
            of(
                    "a table into too long an array",
                    b -> {
                        SAMPLES.at(0, new double[3]);
                        return null;
                    },
                    "table",
                    "1 column,",
                    "holds 3"));

    private SpaceNonsense() {}
}
