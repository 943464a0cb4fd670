package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.cm;
import static spikelet.Units.in;
import static spikelet.Units.mV;
import static spikelet.Units.mm;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.ohm;
import static spikelet.Units.pA;
import static spikelet.Units.um;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import spikelet.support.Reference;

/** Neurons with compartments against closed forms and NEURON (files under reference). */
class CellReferenceTest {
    private static final JsonObject TREE = Reference.read("tree.json");

    static Stream<JsonObject> passiveRuns() {
        return Reference.objects(Reference.read("cable.json").getAsJsonArray("runs")).stream();
    }

    private static Place place(String text) {
        return Place.parse(text);
    }

    @ParameterizedTest
    @MethodSource("passiveRuns")
    void aPassiveCableAttenuatesAsInTheoryAndInNeuron(JsonObject run) {
        var net = Network.named("passive").dt(0.1 * ms);
        var p = net.population(
                "p", 1, Cells.passiveCable(1 * mm, run.get("nseg").getAsInt()));
        p.record("dendrite(0).v")
                .record("dendrite(0.5).v")
                .record("dendrite(1).v")
                .sampleEvery(10 * ms);
        net.stimulate(p.at("dendrite", 0)).constant(0.1 * nA);
        var result = net.run(401 * ms);
        var theory = run.getAsJsonObject("dv_theory_mV");
        var neuron = run.getAsJsonObject("dv_neuron_mV");
        for (var x : new String[] {"0", "0.5", "1"}) {
            double dv = in(result.trace(p, "dendrite(" + x + ").v").at(0, 400 * ms), mV) + 70;
            assertEquals(theory.get(x).getAsDouble(), dv, 0.01 * dv, "theory at " + x);
            assertEquals(neuron.get(x).getAsDouble(), dv, 1e-7 * dv, "NEURON at " + x);
        }
        double resistance = (result.trace(p, "dendrite(0).v").at(0, 400 * ms) + 70 * mV) / (0.1 * nA) / 1e6;
        assertEquals(run.get("input_resistance_theory_MOhm").getAsDouble(), resistance, 0.01 * resistance);
    }

    static Stream<JsonObject> axons() {
        var all = Reference.read("axon.json");
        var first = Reference.objects(all.getAsJsonArray("convergence")).get(2);
        return Stream.concat(Stream.of(first), Reference.objects(all.getAsJsonArray("further")).stream());
    }

    /** NEURON's velocities are read off times on a grid of 1 and 0.5 µs, so they are within 0.1 and 0.03 %. */
    @ParameterizedTest
    @MethodSource("axons")
    void theSquidAxonConductsAsFastAsInNeuron(JsonObject c) {
        double expected = c.get("velocity_m_per_s").getAsDouble();
        double diameter = c.get("diam_um").getAsDouble() * um;
        double celsius = c.get("celsius").getAsDouble();
        double coarse = Cells.velocity(Cells.squidAxon(diameter, celsius, 101), 0.02 * ms);
        double fine = Cells.velocity(Cells.squidAxon(diameter, celsius, 801), 0.0025 * ms);
        assertEquals(expected, coarse, 0.02 * expected);
        assertEquals(expected, fine, 0.0015 * expected);
        assertTrue(Math.abs(fine - expected) < Math.abs(coarse - expected) / 4, coarse + ", then " + fine);
    }

    /** The value that Hodgkin and Huxley computed by hand (J. Physiol. 117, 1952, page 524); the axon itself had 21.2 m/s. */
    @Test
    void theSquidAxonConductsAsHodgkinAndHuxleyComputed() {
        assertEquals(18.8, Cells.velocity(Cells.squidAxon(476 * um, 18.5, 401), 0.005 * ms), 0.02 * 18.8);
    }

    private static Cell passiveTree() {
        var p = TREE.getAsJsonObject("tree").getAsJsonObject("parameters");
        return Cells.withSections(
                Cell.named("tree")
                        .axialResistivity(150 * ohm * cm)
                        .startsAt(-70 * mV)
                        .channel(Channels.leak("0.05 mS/cm^2", "-70 mV")),
                p);
    }

    @Test
    void aTaperingTreeHasTheMembraneThatNeuronGivesIt() {
        var tree = passiveTree().compartments();
        var areas = TREE.getAsJsonObject("tree").getAsJsonObject("areas_um2");
        for (var name : areas.keySet()) {
            double sum = 0;
            for (int k = 0; k < tree.size(); k++) if (tree.place(k).section().equals(name)) sum += tree.area(k);
            assertEquals(areas.get(name).getAsDouble(), sum * 1e12, 1e-6 * sum * 1e12, name);
        }
    }

    @Test
    void aConstantCurrentSpreadsThroughATaperingTreeAsInNeuron() {
        var net = Network.named("tree").dt(0.5 * ms);
        var p = net.population("p", 1, passiveTree()).sampleEvery(100 * ms);
        net.stimulate(p.at("right", 0.5)).constant(10 * pA);
        var expected = TREE.getAsJsonObject("tree").getAsJsonObject("steady_dv_mV");
        expected.keySet().forEach(x -> p.record(x + ".v"));
        var run = net.run(501 * ms);
        for (var x : expected.keySet()) {
            double dv = in(run.trace(p, x + ".v").at(0, 500 * ms), mV) + 70;
            assertEquals(expected.get(x).getAsDouble(), dv, 1e-5 * dv, x);
        }
    }

    /** The largest difference from NEURON over all places and times, in mV. */
    private static double synapseError(CableMethod method, String at, double dt) {
        var tree = TREE.getAsJsonObject("tree");
        var times = Reference.numbers(tree.getAsJsonArray("times_ms"));
        var expected = tree.getAsJsonObject("synapse_mV").getAsJsonObject(at);
        var net = Network.named("tree").dt(dt);
        var p = net.population("p", 1, passiveTree().method(method));
        var site = p.at(place(at).section(), place(at).at());
        net.stimulate(site).spikes(5 * ms).weight(1 * nS).conductance(2 * ms, 0 * mV);
        for (var x : new String[] {"soma(0.5)", at, "right(1)"}) p.record(x + ".v");
        var run = net.run(41 * ms);
        double largest = 0;
        for (var x : new String[] {"soma(0.5)", at, "right(1)"}) {
            var values = Reference.numbers(expected.getAsJsonArray(x));
            for (int k = 0; k < times.length; k++) {
                double v = in(run.trace(p, x + ".v").at(0, times[k] * ms), mV);
                largest = Math.max(largest, Math.abs(v - values[k]));
            }
        }
        return largest;
    }

    /** Within 0.1 % of the largest response, 16 mV; implicit Euler within 0.5 %. NEURON's own error (CVODE, 1e-9, interpolated) is about 1e-5 mV. */
    @ParameterizedTest
    @EnumSource
    void anExcitatoryPotentialSpreadsThroughATreeAsInNeuron(CableMethod method) {
        for (var at : new String[] {"left(0.75)", "trunk(0.2)", "side(0.9)"}) {
            double coarse = synapseError(method, at, 0.05 * ms);
            double fine = synapseError(method, at, 0.0125 * ms);
            double factor = method.order() == 2 ? 10 : 3.2;
            assertTrue(fine < (method.order() == 2 ? 0.016 : 0.08), method + ", " + at + ": " + fine + " mV");
            assertTrue(fine < coarse / factor || fine < 2e-4, method + ", " + at + ": " + coarse + ", then " + fine);
        }
    }

    @Test
    void aSynapseWithARiseTimeActsOnADendriteAsInNeuron() {
        var tree = TREE.getAsJsonObject("tree");
        var times = Reference.numbers(tree.getAsJsonArray("times_ms"));
        var expected = tree.getAsJsonObject("double_exponential_mV");
        var net = Network.named("tree").dt(0.025 * ms);
        var p = net.population("p", 1, passiveTree()).record("soma(0.5).v").record("left(0.75).v");
        var synapse = Synapse.conductance(3 * ms, 0 * mV).rise(0.5 * ms);
        net.stimulate(p.at("left", 0.75)).spikes(5 * ms).weight(1 * nS).through(synapse);
        var run = net.run(41 * ms);
        for (var x : new String[] {"soma(0.5)", "left(0.75)"}) {
            var values = Reference.numbers(expected.getAsJsonArray(x));
            for (int k = 0; k < times.length; k++)
                assertEquals(values[k], in(run.trace(p, x + ".v").at(0, times[k] * ms), mV), 0.01, x + ", " + times[k]);
        }
    }

    @Test
    void anActionPotentialTravelsFromDendriteToAxonAsInNeuron() {
        var active = TREE.getAsJsonObject("active");
        var hh = Channels.hodgkinHuxley().with("EL", "-54.3 mV");
        var weak = hh.with("gNa", "30 mS/cm^2").with("gK", "10 mS/cm^2");
        var cell = Cell.named("active")
                .section("soma")
                .length(20 * um)
                .diameter(20 * um)
                .compartments(3)
                .channel(hh)
                .section("dend")
                .from("soma")
                .length(400 * um)
                .diameter(3 * um, 1 * um)
                .compartments(41)
                .channel(weak)
                .section("axon")
                .from("soma", 0)
                .length(1 * mm)
                .diameter(1 * um)
                .compartments(201)
                .channel(hh)
                .spikesAt("axon", 1);
        var net = Network.named("active").dt(0.01 * ms);
        var p = net.population("p", 1, cell);
        net.stimulate(p.at("dend", 0.8)).step(0.3 * nA, 1 * ms, 31 * ms);
        var crossings = active.getAsJsonObject("crossings_of_0mV_ms");
        crossings.keySet().forEach(x -> p.record(x + ".v"));
        var run = net.run(40 * ms);
        for (var x : crossings.keySet()) {
            var trace = run.trace(p, x + ".v");
            double expected = crossings.getAsJsonArray(x).get(0).getAsDouble();
            assertEquals(expected, in(Cells.crossing(trace, 0), ms), 0.003, x);
            double peak = Arrays.stream(trace.values(0)).max().orElseThrow();
            assertEquals(active.getAsJsonObject("peaks_mV").get(x).getAsDouble(), in(peak, mV), 0.1, x);
        }
        double end = crossings.getAsJsonArray("axon(1)").get(0).getAsDouble();
        assertEquals(1, run.spikes(p).count());
        assertEquals(
                end,
                in(run.spikes(p).times()[0], ms),
                0.0131,
                "a spike is reported at the grid point after its crossing");
    }
}
