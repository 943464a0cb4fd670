package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.um;
import static spikelet.support.Refused.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What cannot be a neuron is refused where it is written, in words that help. */
class CellRefusalTest {
    private final Cell soma = Cell.named("pyramid")
            .channel(Channels.leak("0.1 mS/cm^2", "-65 mV"))
            .section("soma")
            .length(20 * um)
            .diameter(20 * um);
    private final Cell cell =
            soma.section("dendrite").from("soma").length(500 * um).diameter(2 * um);

    @Test
    void aNegativeLengthIsRefused() {
        refused(() -> soma.length(-20 * um), "section 'soma'", "length", "negative", "-20 um");
        refused(() -> soma.diameter(0), "section 'soma'", "diameter", "positive");
        refused(() -> soma.diameter("-1 um"), "diameter");
    }

    @Test
    void aLengthWithoutItsUnitIsRecognised() {
        refused(() -> cell.length(500), "far above", "500*um");
        refused(() -> cell.length("500 ms"), "length", "metre", "second");
        refused(() -> cell.axialResistivity(1000), "far above", "ohm*cm");
    }

    @Test
    void anUnknownSectionIsMetWithTheNearest() {
        refused(() -> cell.section("tuft").from("dendrit"), "no section 'dendrit'", "'dendrite'");
        refused(() -> cell.spikesAt("axon", 1), "no section 'axon'", "soma");
        var p = Network.named("n").population("p", 1, cell);
        refused(() -> p.at("dendrte", 0.5), "no section 'dendrte'", "'dendrite'");
        refused(() -> p.record("dendrte(0.5).v"), "no section 'dendrte'", "'dendrite'");
    }

    @Test
    void aPlaceOutsideTheSectionIsRefused() {
        var p = Network.named("n").population("p", 1, cell);
        refused(() -> p.at("dendrite", 1.2), "section 'dendrite'", "between 0", "1.2");
        refused(() -> p.at("dendrite", -0.1), "-0.1");
        refused(() -> p.at("dendrite", Double.NaN), "NaN");
        refused(() -> cell.section("tuft").from("dendrite", 1.5), "between 0", "1.5");
        refused(() -> p.record("dendrite(2).v"), "between 0");
    }

    @Test
    void aNeuronIsATree() {
        refused(() -> cell.section("tuft").from("tuft"), "cannot grow from itself", "tree");
        refused(() -> cell.from("soma", 0.5), "section 'dendrite'", "soma(1) already", "one parent");
        refused(() -> soma.from("dendrite"), "first section");
        refused(() -> cell.section("soma"), "'soma' already");
        refused(
                () -> Network.named("n")
                        .population("p", 1, cell.section("tuft").length(1 * um).diameter(1 * um)),
                "'tuft'",
                "connected to nothing",
                ".from(\"soma\")");
    }

    @Test
    void whatIsMissingIsNamed() {
        var net = Network.named("n");
        refused(() -> net.population("p", 1, Cell.named("empty")), "cell 'empty'", "no section");
        refused(() -> net.population("p", 1, soma.section("a").from("soma")), "section 'a'", "no length");
        refused(() -> net.population("p", 1, soma.section("a").from("soma").length(1 * um)), "no diameter");
        refused(() -> Cell.named("x").length(1 * um), "begin one with .section");
        var bare = Cell.named("bare").section("soma").length(20 * um).diameter(20 * um);
        refused(() -> net.population("p", 1, bare), "no channel", "Channels.leak");
        var unset = Channel.of("Im = g*(E - v) : amp/metre^2; g : siemens/metre^2; E : volt");
        refused(() -> net.population("p", 1, bare.channel(unset)), "section 'soma'", "'g'", "no value");
        refused(() -> net.population("p", 1, cell.celsius(20)), "celsius", "no channel");
        refused(() -> cell.celsius(300), "300");
    }

    @Test
    void compartmentsThatAreTooLongAreRefused() {
        refused(() -> cell.compartments(0), "at least one", "0");
        refused(
                () -> cell.compartments(1).compartments(),
                "section 'dendrite'",
                "1 compartments of 500 um",
                "length constant at 100 Hz (398.9 um)",
                ".compartments(2)");
        assertEquals(1 + 2 + 3, cell.compartments(2).compartments().size());
    }

    @Test
    void aCompartmentTakesCurrentsAndConductances() {
        var net = Network.named("n");
        var p = net.population("p", 1, cell);
        net.stimulate(p.at("dendrite", 0.5)).poisson("100 Hz").weight(1 * mV);
        refused(() -> net.run(1 * ms), "p at dendrite(0.5)", ".conductance(tau, reversal)");
        var own = Synapse.of("ds/dt = -s/(5*ms) : amp; I = s : amp");
        net.stimulate(p.at("dendrite", 0.5)).poisson("100 Hz").weight("1 pA").through(own);
        refused(() -> net.run(1 * ms), "cell 'pyramid' has compartments");
    }

    @Test
    void onlyCellsHavePlaces() {
        var net = Network.named("n");
        refused(() -> net.population("p", 1, Lif.with()).at("soma", 0.5), "population 'p'", "no sections");
        var p = net.population("p", 1, cell);
        refused(() -> net.connect(p.at("soma", 0.5)), "spikesAt");
        refused(() -> p.at("soma", 0.5).initial("v", -60 * mV), "is a place", "whole population");
    }

    @Test
    void anUnknownVariableIsMetWithTheNearest() {
        var net = Network.named("n");
        var p = net.population("p", 1, cell.channel(Channels.hodgkinHuxley()));
        refused(() -> p.record("dendrite(0.5).mm"), "no variable 'mm'", "'m'");
        refused(() -> p.record("soma.m"), "section 'soma'", "no variable 'm'", "v");
        refused(() -> p.record("dendrite(x).v"), "cannot read");
        var twice = cell.channel(Channels.hodgkinHuxley())
                .channel(Channels.hodgkinHuxley().named("HH2"));
        var q = net.population("q", 1, twice);
        refused(() -> q.record("dendrite.m"), "two channels", "HH.m");
        net.stimulate(q).constant(0.1 * nA);
        q.record("dendrite(0.5).HH2.m");
        var trace = net.run(1 * ms).trace(q, "dendrite(0.5).HH2.m");
        assertEquals(Dimension.NONE, trace.dimension());
    }

    private static void refusedChannel(String text, String... words) {
        refused(() -> Channel.of(text), words);
    }

    @Test
    void aChannelSaysItsCurrentInTheRightUnit() {
        refusedChannel("Im = g*(E - v) : amp; g : siemens; E : volt", "amp/metre^2");
        refusedChannel("Im = g*(E - v) : amp/metre^2; g = 1*nS : siemens; E = -65*mV : volt", "'Im'", "siemens", "^");
        refusedChannel("Ix = g*(E - v) : amp/metre^2; g : siemens/metre^2; E : volt", "'Im'", "inward positive");
    }

    @Test
    void aChannelIsAboutTheMembraneAlone() {
        var im = "Im = g*n*(E - v) : amp/metre^2; g : siemens/metre^2; E : volt\n";
        refusedChannel(im + "dn/dt = -n/ms : 1; dv/dt = 0*volt/second : volt", "no equation for 'v'");
        refusedChannel(im + "dn/dt = -n/ms*I/nA : 1", "input current 'I'");
        refusedChannel(im + "dn/dt = -n/ms + xi/sqrt(ms) : 1", "no noise");
        refusedChannel(im + "dn/dt = (1 - n^2)/ms : 1", "'n'", "linearly");
        refusedChannel(im + "dn/dt = (n_in - n)/ms : 1; n_inf = 1/(1 + exp(v/(9*mV))) : 1", "n_in", "n_inf");
        refused(() -> Channels.hodgkinHuxley().with("gna", "1 mS/cm^2"), "no parameter 'gna'", "'gNa'");
        refused(() -> Channels.hodgkinHuxley().with("gNa", "1 mS"), "gNa");
        refused(() -> Channels.leak("0.1 mS", "-65 mV"), "conductance");
        refused(() -> Channels.leak(-1, -65 * mV), "negative");
    }

    @Test
    void nullsAreRefused() {
        for (var nonsense : List.<Executable>of(
                () -> Cell.named(null),
                () -> soma.section(null),
                () -> soma.channel(null),
                () -> soma.method(null),
                () -> soma.length(null),
                () -> soma.section("a").from(null),
                () -> Channel.of(null),
                () -> Channels.leak(null, "-65 mV"))) refused(nonsense);
    }
}
