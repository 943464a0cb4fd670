package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spikelet.Cell;
import spikelet.CellVariable;
import spikelet.Compartments;
import spikelet.Dimension;
import spikelet.Place;
import spikelet.PopulationSpec;
import spikelet.Quantity;
import spikelet.Synapse;

/**
 * Neurons with compartments. In each step the gates move first, from half a step before to half a step after the time of v; under their
 * conductances v then moves through the whole step, which makes the pair of second order (Hines 1984). Entry {@code node · size + neuron} of an array
 * belongs to a node of a neuron.
 */
final class CellGroup extends NeuronGroup {
    /** Of SDIRK2: 1 - 1/sqrt(2). */
    private static final double GAMMA = 0.2928932188134524;

    private final Cell cell;
    private final Compartments tree;
    private final HinesSystem system;
    private final List<List<ChannelStretch>> stretches = new ArrayList<>();
    private final List<NeuronGroup> sites = new ArrayList<>();
    private final List<Integer> siteNodes = new ArrayList<>();
    private final double[] v;
    private final double[] solved;
    private final double[] area;
    /** Over the time of an implicit stage, in siemens. */
    private final double[] inertia;

    private final double[] conductance;
    private final double[] drive;
    private final double[] means;
    private final int[] bare;
    private final int spikeAt;
    private final int middle;
    private final boolean[] above;
    private final Map<String, Slot> slots = new HashMap<>();

    private record Slot(double[] values, int from) {}

    CellGroup(PopulationSpec spec, Map<String, Synapse> kinetics, CurrentInput currents, Setting setting) {
        super(spec, kinetics, currents, setting);
        cell = (Cell) spec.model();
        tree = cell.compartments();
        system = new HinesSystem(tree, size);
        int n = Math.multiplyExact(tree.size(), size);
        v = new double[n];
        solved = new double[n];
        area = new double[n];
        inertia = new double[n];
        conductance = new double[n];
        drive = new double[n];
        means = new double[size];
        above = new boolean[size];
        double stage = stage() * dt;
        int membraneless = 0;
        for (int node = 0; node < tree.size(); node++) {
            Arrays.fill(area, node * size, (node + 1) * size, tree.area(node));
            Arrays.fill(inertia, node * size, (node + 1) * size, tree.capacitance(node) / stage);
            if (tree.area(node) == 0) membraneless++;
        }
        bare = new int[membraneless];
        for (int node = 0, k = 0; node < tree.size(); node++) if (tree.area(node) == 0) bare[k++] = node;
        for (int k = 0; k < cell.sections().size(); k++) {
            var s = cell.sections().get(k);
            var here = new ArrayList<ChannelStretch>();
            for (var c : cell.channels(s)) here.add(new ChannelStretch(c, tree.first(k), s.count(), size));
            stretches.add(here);
        }
        middle = tree.node(new Place(cell.sections().get(0).name(), 0.5));
        spikeAt = tree.node(cell.spikePlace()) * size;
        addSite(this, middle);
        reset();
    }

    private double stage() {
        return switch (cell.method()) {
            case SDIRK -> GAMMA;
            case CRANK_NICOLSON -> 0.5;
            case IMPLICIT_EULER -> 1;
        };
    }

    /** Adds a place that receives input. */
    CellSite site(
            String target, PopulationSpec spec, Place place, Map<String, Synapse> kinetics, CurrentInput c, Setting s) {
        int node = tree.node(place);
        var site = new CellSite(target, spec, this, node, kinetics, c, s);
        addSite(site, node);
        return site;
    }

    private void addSite(NeuronGroup site, int node) {
        sites.add(site);
        siteNodes.add(node);
    }

    @Override
    void reset() {
        var start = new double[size];
        Arrays.fill(start, cell.start());
        var first = new double[size];
        initialise(first, "v", start);
        for (int node = 0; node < tree.size(); node++) System.arraycopy(first, 0, v, node * size, size);
        for (var here : stretches) for (var s : here) s.settle(v);
        for (int i = 0; i < size; i++) above[i] = v[spikeAt + i] >= cell.threshold();
        super.reset();
    }

    @Override
    void visit(State state) {
        state.array("v", v);
        state.array("above", above);
        for (var here : stretches) for (var s : here) state.array("gates", s.gates);
        super.visit(state);
    }

    @Override
    void currentsChanged() {
        // Currents are read anew in every step.
    }

    @Override
    void update(long step) {
        double t = step * dt;
        Arrays.fill(conductance, 0);
        Arrays.fill(drive, 0);
        for (int k = 0; k < stretches.size(); k++) {
            for (int c = 0; c < stretches.get(k).size(); c++) {
                var s = stretches.get(k).get(c);
                s.move(v, step == 0 ? dt / 4 : t, step == 0 ? dt / 2 : dt);
                s.carry(v, area, conductance, drive, t + dt / 2);
            }
        }
        for (int k = 0; k < sites.size(); k++) takeIn(sites.get(k), siteNodes.get(k) * size);
        add(inertia, conductance, system.diagonal);
        system.eliminate();
        switch (cell.method()) {
            case SDIRK -> twoStages();
            case CRANK_NICOLSON -> extrapolate();
            case IMPLICIT_EULER -> stage(v);
        }
        fire(step);
    }

    private void takeIn(NeuronGroup site, int at) {
        add(drive, at, site.currents.current, size);
        if (site.open != null) {
            add(conductance, at, site.open, size);
            add(drive, at, site.pull, size);
        }
        for (var s : site.synapses) {
            if (s.isConductance()) {
                site.conductanceInto(means, s);
                addConductance(drive, conductance, at, means, s.synapse.reversal(), size);
            } else {
                s.meanInto(means);
                add(drive, at, means, size);
            }
            s.advance();
        }
    }

    /** Solves an implicit stage from a potential, into {@code solved}. */
    private void solve(double[] from) {
        multiplyAdd(inertia, from, drive, solved);
        system.solve(solved);
    }

    private void stage(double[] from) {
        solve(from);
        System.arraycopy(solved, 0, v, 0, v.length);
    }

    private void twoStages() {
        solve(v);
        extrapolate(v, solved, (1 - GAMMA) / GAMMA);
        stage(v);
    }

    /** Half a step, then as far again; nodes without membrane have no memory and follow their neighbours. */
    private void extrapolate() {
        solve(v);
        extrapolate(v, solved, 2);
        for (int node : bare) {
            int at = node * size;
            System.arraycopy(drive, at, solved, at, size);
        }
        for (int node = 1; node < tree.size(); node++) {
            int up = tree.parent(node);
            if (tree.area(node) == 0) addScaled(solved, node * size, v, up * size, tree.axial(node), size);
            else if (tree.area(up) == 0) addScaled(solved, up * size, v, node * size, tree.axial(node), size);
        }
        for (int node : bare) {
            int at = node * size;
            for (int i = 0; i < size; i++) v[at + i] = solved[at + i] / (system.axialSum(node) + conductance[at + i]);
        }
    }

    private void fire(long step) {
        if (!isFinite(v)) throw blownUp(step);
        int count = 0;
        for (int i = 0; i < size; i++) {
            boolean now = v[spikeAt + i] >= cell.threshold();
            if (now && !above[i]) fired.neurons[count++] = i;
            above[i] = now;
        }
        fired.count = count;
    }

    private static boolean isFinite(double[] x) {
        double zero = 0;
        for (int i = 0; i < x.length; i++) zero += x[i] * 0;
        return zero == 0;
    }

    private IllegalStateException blownUp(long step) {
        int k = 0;
        while (Double.isFinite(v[k])) k++;
        return new IllegalStateException(String.format(
                Locale.ROOT,
                "population '%s', neuron %d: v at %s became %s at %s; a channel ran away, or an input is far too large",
                name,
                k % size,
                tree.place(k / size),
                v[k],
                Quantity.format((step + 1) * dt, Dimension.TIME)));
    }

    @Override
    double state(String variable, int i) {
        var slot = slots.computeIfAbsent(variable, this::slot);
        return slot.values[slot.from + i];
    }

    private Slot slot(String variable) {
        var found = CellVariable.of(cell, variable);
        int at = found.node() * size;
        if (found.channel() < 0) return new Slot(v, at);
        int k = 0;
        while (k + 1 < stretches.size() && tree.first(k + 1) <= found.node()) k++;
        var stretch = stretches.get(k).get(found.channel());
        return new Slot(stretch.gates[found.gate()], stretch.offset(at));
    }

    @Override
    double potential(int i) {
        return potentialAt(middle, i);
    }

    double potentialAt(int node, int i) {
        return v[node * size + i];
    }

    private static void add(double[] a, double[] b, double[] sum) {
        for (int i = 0; i < sum.length; i++) sum[i] = a[i] + b[i];
    }

    private static void add(double[] sum, int at, double[] x, int n) {
        for (int i = 0; i < n; i++) sum[at + i] += x[i];
    }

    private static void addScaled(double[] sum, int at, double[] x, int from, double factor, int n) {
        for (int i = 0; i < n; i++) sum[at + i] += factor * x[from + i];
    }

    private static void multiplyAdd(double[] a, double[] x, double[] b, double[] result) {
        for (int i = 0; i < result.length; i++) result[i] = a[i] * x[i] + b[i];
    }

    private static void extrapolate(double[] v, double[] stage, double factor) {
        for (int i = 0; i < v.length; i++) v[i] += factor * (stage[i] - v[i]);
    }

    private static void addConductance(double[] drive, double[] total, int at, double[] g, double reversal, int n) {
        for (int i = 0; i < n; i++) {
            total[at + i] += g[i];
            drive[at + i] += g[i] * reversal;
        }
    }
}
