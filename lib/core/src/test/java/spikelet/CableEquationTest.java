package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.um;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The passive cable against closed forms: how errors shrink with compartments and steps, where charge goes, and Rall's rule. */
class CableEquationTest {
    private static final double LENGTH = 1000 * um;
    private static final double LAMBDA = Math.sqrt(2 * um / (4 * 1 * 1)); // d / (4 Ra g)
    private static final double TAU = 10 * ms;
    private static final double CURRENT = 0.1 * nA;

    /** A sealed cable that gets a current at 0 from time 0: the sum over its modes (Rall, Biophys. J. 9, 1969). In volt above rest. */
    private static double theory(double x, double t) {
        double electrotonic = LENGTH / LAMBDA;
        double scale = CURRENT * 4 * 1 * LAMBDA / (Math.PI * 2 * um * 2 * um) / electrotonic;
        double sum = 1 - Math.exp(-t / TAU);
        for (int n = 1; n < 20_000; n++) {
            double k = n * Math.PI / electrotonic;
            double rate = 1 + k * k;
            sum += 2 * Math.cos(n * Math.PI * x / LENGTH) / rate * (1 - Math.exp(-rate * t / TAU));
        }
        return scale * sum;
    }

    private static double simulated(Cell cell, double x, double t, double dt) {
        var net = Network.named("cable").dt(dt);
        var p = net.population("p", 1, cell);
        p.at("dendrite", x).record("v");
        net.stimulate(p.at("dendrite", 0)).constant(CURRENT);
        return net.run(t + dt).trace(p, new Place("dendrite", x) + ".v").at(0, t) + 70 * mV;
    }

    @Test
    void aCableChargesAsItsModesSay() {
        for (double t : new double[] {1 * ms, 5 * ms, 20 * ms}) {
            for (double x : new double[] {0, 0.5, 1}) {
                double expected = theory(x * LENGTH, t);
                double got = simulated(Cells.passiveCable(LENGTH, 101), x, t, 0.02 * ms);
                assertEquals(expected, got, 0.001 * Math.abs(expected) + 0.002 * mV, "at " + x + ", " + t);
            }
        }
    }

    /** A cable that is long against its length constant passes on the part e^(-x/lambda) (Rall, Exp. Neurol. 1, 1959). */
    @Test
    void aLongCablePassesOnAnExponentiallySmallerPart() {
        var net = Network.named("long").dt(1 * ms);
        var p = net.population("p", 1, Cells.passiveCable(7 * LAMBDA, 700)).record("*.v");
        net.stimulate(p.at("dendrite", 0)).constant(CURRENT);
        var along = net.run(201 * ms).spaceTime(p, "dendrite");
        var x = along.distances();
        var v = along.during(200 * ms);
        for (int k = 0; x[k] < 4 * LAMBDA; k++) {
            double part = Math.exp(-(x[k] - x[0]) / LAMBDA);
            assertEquals(part, (v[k] + 70 * mV) / (v[0] + 70 * mV), 0.01 * part, "at " + x[k] / LAMBDA + " lambda");
        }
    }

    @Test
    void theErrorShrinksWithTheSquareOfTheCompartment() {
        double expected = theory(LENGTH, 10 * ms);
        double coarse = simulated(Cells.passiveCable(LENGTH, 10), 1, 10 * ms, 0.01 * ms) - expected;
        double fine = simulated(Cells.passiveCable(LENGTH, 20), 1, 10 * ms, 0.01 * ms) - expected;
        assertEquals(4, coarse / fine, 0.2);
    }

    @ParameterizedTest
    @EnumSource
    void theErrorShrinksWithTheStepAsTheMethodPromises(CableMethod method) {
        var cell = Cells.passiveCable(LENGTH, 21).method(method);
        double exact = simulated(cell.method(CableMethod.SDIRK), 0.5, 10 * ms, 0.001 * ms);
        double coarse = simulated(cell, 0.5, 10 * ms, 0.1 * ms) - exact;
        double fine = simulated(cell, 0.5, 10 * ms, 0.05 * ms) - exact;
        assertEquals(method.order(), Math.log(coarse / fine) / Math.log(2), 0.15);
    }

    @ParameterizedTest
    @EnumSource
    void theErrorOfAnActionPotentialShrinksAsTheMethodPromises(CableMethod method) {
        double exact = firing(CableMethod.SDIRK, 0.00125 * ms);
        double coarse = firing(method, 0.02 * ms) - exact;
        double fine = firing(method, 0.01 * ms) - exact;
        assertEquals(method.order(), Math.log(coarse / fine) / Math.log(2), 0.3, coarse + ", then " + fine);
    }

    private static double firing(CableMethod method, double dt) {
        var cell = Cell.named("axon")
                .channel(Channels.hodgkinHuxley())
                .section("axon")
                .length(1000 * um)
                .diameter(10 * um)
                .compartments(21)
                .method(method);
        var net = Network.named("axon").dt(dt);
        var p = net.population("p", 1, cell);
        p.at("axon", 0.9).record("v");
        net.stimulate(p.at("axon", 0)).constant(2 * nA);
        return net.run(2.56 * ms).trace(p, "axon(0.9).v").at(0, 2.4 * ms);
    }

    @Test
    void anLStableMethodDampsWhatCrankNicolsonLetsRing() {
        assertTrue(jitter(CableMethod.CRANK_NICOLSON) > 0.1 * mV);
        assertTrue(jitter(CableMethod.SDIRK) < 1e-4 * mV);
        assertTrue(jitter(CableMethod.IMPLICIT_EULER) < 1e-4 * mV);
    }

    /** How far v bends from step to step more than it should, near the electrode, 5 ms after a current began: 0.1 ms a step, 1 µm a compartment. */
    private static double jitter(CableMethod method) {
        var net = Network.named("ringing").dt(0.1 * ms);
        var p = net.population("p", 1, Cells.passiveCable(LENGTH, 1000).method(method));
        p.at("dendrite", 0).record("v");
        net.stimulate(p.at("dendrite", 0)).constant(CURRENT);
        var v = net.run(5 * ms).trace(p, "dendrite(0).v").values(0);
        int k = v.length - 2;
        double t = k * 0.1 * ms;
        double bend = theory(0, t + 0.1 * ms) - 2 * theory(0, t) + theory(0, t - 0.1 * ms);
        return Math.abs(v[k + 1] - 2 * v[k] + v[k - 1] - bend);
    }

    /** Without a leak all that flows in charges the membrane. */
    @ParameterizedTest
    @EnumSource
    void noChargeIsLostOnTheWay(CableMethod method) {
        var cell = Cell.named("tree")
                .channel(Channels.leak("1e-12 S/cm^2", "-70 mV"))
                .startsAt(-70 * mV)
                .method(method)
                .section("trunk")
                .length(200 * um)
                .diameter(3 * um, 2 * um)
                .compartments(7)
                .section("left")
                .from("trunk")
                .length(150 * um)
                .diameter(1 * um)
                .compartments(5)
                .section("right")
                .from("trunk")
                .length(90 * um)
                .diameter(1.5 * um, 0.5 * um)
                .compartments(4)
                .section("side")
                .from("trunk", 0.4)
                .length(90 * um)
                .diameter(1 * um)
                .compartments(3);
        var net = Network.named("charge").dt(0.1 * ms);
        var p = net.population("p", 1, cell).record("*.v");
        net.stimulate(p.at("left", 0.7)).step(50 * 1e-12, 1 * ms, 3 * ms);
        net.stimulate(p.at("trunk", 1)).step(-20 * 1e-12, 2 * ms, 4 * ms);
        var run = net.run(10 * ms);
        var tree = cell.compartments();
        double charge = 0;
        for (int node : tree.membrane()) {
            double v = run.trace(p, tree.place(node) + ".v").at(0, 4 * ms);
            charge += tree.capacitance(node) * (v + 70 * mV);
        }
        assertEquals(60e-15, charge, 60e-15 * 1e-6);
    }

    /** Daughters whose diameters to the power 3/2 add up to the mother's, of equal electrotonic length (Rall 1962). */
    @Test
    void aTreeThatObeysRallsRuleIsACylinder() {
        double mother = 4 * um;
        double daughter = mother * Math.pow(0.5, 2.0 / 3);
        double shorter = Math.sqrt(daughter / mother);
        var tree = passive("tree")
                .section("trunk")
                .length(300 * um)
                .diameter(mother)
                .compartments(30)
                .section("left")
                .from("trunk")
                .length(300 * um * shorter)
                .diameter(daughter)
                .compartments(30)
                .section("right")
                .from("trunk")
                .length(300 * um * shorter)
                .diameter(daughter)
                .compartments(30);
        var cylinder = passive("cylinder")
                .section("trunk")
                .length(600 * um)
                .diameter(mother)
                .compartments(60);
        var net = Network.named("rall").dt(0.05 * ms);
        var results = new ArrayList<double[]>();
        for (var cell : new Cell[] {tree, cylinder}) {
            var p = net.population(cell.name(), 1, cell);
            p.at("trunk", 0).record("v");
            p.at(cell.equals(tree) ? "left" : "trunk", 1).record("v");
            net.stimulate(p.at("trunk", 0)).step(CURRENT, 1 * ms, 11 * ms);
        }
        var run = net.run(30 * ms);
        results.add(run.trace("tree", "trunk(0).v").values(0));
        results.add(run.trace("cylinder", "trunk(0).v").values(0));
        results.add(run.trace("tree", "left(1).v").values(0));
        results.add(run.trace("cylinder", "trunk(1).v").values(0));
        for (int k = 0; k < results.get(0).length; k++) {
            assertEquals(results.get(1)[k], results.get(0)[k], 1e-9 * mV);
            assertEquals(results.get(3)[k], results.get(2)[k], 1e-9 * mV);
        }
    }

    private static Cell passive(String name) {
        return Cell.named(name).channel(Channels.leak("0.1 mS/cm^2", "-70 mV")).startsAt(-70 * mV);
    }
}
