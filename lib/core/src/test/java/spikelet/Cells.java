package spikelet;

import static spikelet.Units.cm;
import static spikelet.Units.mV;
import static spikelet.Units.mm;
import static spikelet.Units.ms;
import static spikelet.Units.ohm;
import static spikelet.Units.um;

import com.google.gson.JsonObject;

/** Cells that several tests use. */
final class Cells {
    private Cells() {}

    /** A uniform passive cable: diameter 2 µm, 100 ohm cm, 0.1 mS/cm², so that its length constant is 707 µm and its time constant 10 ms. */
    static Cell passiveCable(double length, int compartments) {
        return Cell.named("cable")
                .channel(Channels.leak("0.1 mS/cm^2", "-70 mV"))
                .startsAt(-70 * mV)
                .section("dendrite")
                .length(length)
                .diameter(2 * um)
                .compartments(compartments);
    }

    static Cell squidAxon(double diameter, double celsius, int compartments) {
        return Cell.named("squid")
                .axialResistivity(35.4 * ohm * cm)
                .celsius(celsius)
                .channel(Channels.hodgkinHuxley().with("EL", "-54.3 mV"))
                .section("axon")
                .length(100 * mm)
                .diameter(diameter)
                .compartments(compartments);
    }

    /** The conduction velocity between 40 and 60 % of an axon's length, in metre per second. */
    static double velocity(Cell axon, double dt) {
        var net = Network.named("velocity").dt(dt);
        var a = net.population("axon", 1, axon);
        a.at("axon", 0.4).record("v");
        a.at("axon", 0.6).record("v");
        net.stimulate(a.at("axon", 0)).step("30 uA", "1 ms", "1.5 ms");
        var run = net.run(9 * ms);
        var tree = axon.compartments();
        double from = tree.place(tree.node(new Place("axon", 0.4))).at();
        double to = tree.place(tree.node(new Place("axon", 0.6))).at();
        double later = crossing(run.trace(a, "axon(0.6).v"), 0);
        return (to - from) * axon.sections().get(0).length() / (later - crossing(run.trace(a, "axon(0.4).v"), 0));
    }

    /** When v first crosses 0 mV upwards, between samples, in second; NaN if it does not. */
    static double crossing(Trace trace, int neuron) {
        var v = trace.values(neuron);
        var t = trace.times();
        for (int k = 1; k < v.length; k++)
            if (v[k - 1] < 0 && v[k] >= 0) return t[k - 1] + (t[k] - t[k - 1]) * v[k - 1] / (v[k - 1] - v[k]);
        return Double.NaN;
    }

    /** The sections of a reference file. */
    static Cell withSections(Cell cell, JsonObject parameters) {
        for (var e : parameters.getAsJsonArray("sections")) {
            var s = e.getAsJsonArray();
            cell = cell.section(s.get(0).getAsString());
            if (!s.get(1).getAsString().isEmpty())
                cell = cell.from(s.get(1).getAsString(), s.get(2).getAsDouble());
            cell = cell.length(s.get(3).getAsDouble() * um)
                    .diameter(s.get(4).getAsDouble() * um, s.get(5).getAsDouble() * um)
                    .compartments(s.get(6).getAsInt());
        }
        return cell;
    }
}
