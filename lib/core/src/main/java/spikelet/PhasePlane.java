package spikelet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spikelet.equations.Derivatives;
import spikelet.figure.Figure;
import spikelet.figure.Pictured;

/**
 * The phase plane of a neuron: one variable over another under a constant input, with the lines on which either stands still
 * (nullclines), the direction in which a state moves, and the fixed points with their stability.
 *
 * <pre>{@code
 * PhasePlane.of(Neurons.fitzHughNagumo()).x("v", -2.5, 2.5).y("w", -1, 2).input(0.5*nA).from(-1, 0, 100*ms)
 * }</pre>
 *
 * <p>Variables beside the two are held where the model starts them, or where {@link #hold} says; then stability is that within the plane.
 * Noise is left out. Immutable: each setter returns a new plane; shows itself as a figure in a notebook and as a table of its fixed
 * points.
 */
public final class PhasePlane implements Tabular, Pictured {
    private static final Parameter CURRENT =
            Parameter.current("input", "0.3*nA").numberOnly();
    private static final Parameter DURATION =
            Parameter.time("duration", "100*ms").numberOnly();

    /**
     * A path to be computed.
     *
     * @param x where it begins
     * @param y where it begins
     * @param duration in second
     */
    private record Start(double x, double y, double duration) {}

    private final EquationModel model;
    private final Plane.Side x;
    private final Plane.Side y;
    private final double current;
    private final Map<String, Double> held;
    private final List<Start> starts;
    private final List<PhasePath> paths;

    private PhasePlane(
            EquationModel model,
            Plane.Side x,
            Plane.Side y,
            double current,
            Map<String, Double> held,
            List<Start> starts,
            List<PhasePath> paths) {
        this.model = model;
        this.x = x;
        this.y = y;
        this.current = current;
        this.held = held;
        this.starts = starts;
        this.paths = paths;
    }

    /**
     * The phase plane of a model; say what it spans with {@link #x} and {@link #y}.
     *
     * @param model with two variables at least; its parameters have values, the same for all neurons
     * @return the plane, without input
     * @throws IllegalArgumentException if the model is not complete, has one variable, or changes in time by itself
     */
    public static PhasePlane of(EquationModel model) {
        Check.given("phase plane: the model", model);
        var plane = new PhasePlane(model, null, null, 0, Map.of(), List.of(), List.of());
        model.validate(plane.owner(), 1);
        Check.that(
                model.variables().size() > 1,
                "%s: the model has one variable, %s; a plane needs two",
                plane.owner(),
                plane.variables());
        model.values()
                .forEach((parameter, value) -> Check.that(
                        value.isConstant(),
                        "%s: parameter '%s' differs from neuron to neuron; give it one value, for example .with(\"%s\", \"%s\")",
                        plane.owner(),
                        parameter,
                        parameter,
                        Quantity.format(
                                value.typical(), model.checked().dimensions().get(parameter))));
        var derivatives = plane.derivatives();
        for (var time : List.of("t", "dt")) {
            Check.that(
                    !derivatives.use(time),
                    "%s: its equations contain %s, and in a plane time has no value: its nullclines would move",
                    plane.owner(),
                    time);
        }
        return plane;
    }

    /**
     * Sets the horizontal axis.
     *
     * @param variable a state variable
     * @param from its smallest value, in SI units
     * @param to its largest
     * @return the changed plane
     * @throws IllegalArgumentException if there is no such variable or the range does not run upwards
     */
    public PhasePlane x(String variable, double from, double to) {
        return new PhasePlane(model, side("x", variable, from, to), y, current, held, starts, paths);
    }

    /**
     * Sets the vertical axis.
     *
     * @param variable a state variable
     * @param from its smallest value, in SI units
     * @param to its largest
     * @return the changed plane
     * @throws IllegalArgumentException if there is no such variable or the range does not run upwards
     */
    public PhasePlane y(String variable, double from, double to) {
        return new PhasePlane(model, x, side("y", variable, from, to), current, held, starts, paths);
    }

    private Plane.Side side(String axis, String variable, double from, double to) {
        var range = new Plane.Side(variable, check(variable, from), check(variable, to));
        Check.that(
                from < to,
                "%s: the range of %s must run upwards, got %s to %s",
                owner(),
                variable,
                format(variable, from),
                format(variable, to));
        var other = axis.equals("x") ? y : x;
        Check.that(
                other == null || !other.variable().equals(variable),
                "%s: '%s' is on the other axis already; its variables are %s",
                owner(),
                variable,
                variables());
        return range;
    }

    /**
     * Sets the input.
     *
     * @param current the constant input current in ampere
     * @return the changed plane
     * @throws IllegalArgumentException if the model's equations have no input current
     */
    public PhasePlane input(double current) {
        Check.that(
                model.takesCurrent(),
                "%s: its equations have no input current I, so input(…) would do nothing",
                owner());
        return new PhasePlane(model, x, y, CURRENT.check(owner(), current), held, starts, paths);
    }

    /**
     * Sets where a variable is held that is on neither axis.
     *
     * @param variable a state variable
     * @param value in SI units
     * @return the changed plane
     * @throws IllegalArgumentException if there is no such variable
     */
    public PhasePlane hold(String variable, double value) {
        var all = new TreeMap<>(held);
        all.put(variable, check(variable, value));
        return new PhasePlane(model, x, y, current, all, starts, paths);
    }

    /**
     * Adds the path that the model takes from a state under the plane's input.
     *
     * @param x the variable of the horizontal axis, in SI units
     * @param y the variable of the vertical axis, in SI units
     * @param duration in second
     * @return the changed plane
     * @throws IllegalArgumentException if the model has variables beside the two, which would not stay where they are held
     */
    public PhasePlane from(double x, double y, double duration) {
        Check.finite(owner() + ": the start of a path", x, y);
        Check.that(
                model.variables().size() == 2,
                "%s: it has the variables %s, and those on neither axis would move; run it in a network and add it with path(run, \"…\")",
                owner(),
                variables());
        var more = new ArrayList<>(starts);
        more.add(new Start(x, y, DURATION.check(owner(), duration)));
        return new PhasePlane(model, this.x, this.y, current, held, List.copyOf(more), paths);
    }

    /**
     * Adds the paths of recorded neurons.
     *
     * @param run in which both variables were recorded
     * @param population whose
     * @return the changed plane
     * @throws IllegalArgumentException if one was not recorded
     */
    public PhasePlane path(Recording run, String population) {
        Check.given(owner() + ": the recording", run);
        checkSpan();
        var more = new ArrayList<>(paths);
        more.addAll(PhasePath.of(run.trace(population, x.variable()), run.trace(population, y.variable())));
        return new PhasePlane(model, x, y, current, held, starts, List.copyOf(more));
    }

    private double check(String variable, double value) {
        var dimension = model.variables().get(variable);
        Check.that(
                dimension != null,
                "%s: there is no variable '%s'%s",
                owner(),
                variable,
                Nearest.hint(variable, model.variables().keySet()));
        Check.finite(owner() + ": " + variable, value);
        if (dimension.equals(Dimension.VOLTAGE))
            Parameter.voltage(variable, "-65*mV").numberOnly().check(owner(), value);
        if (dimension.equals(Dimension.CURRENT))
            Parameter.current(variable, "0.1*nA").numberOnly().check(owner(), value);
        return value;
    }

    private void checkSpan() {
        var names = List.copyOf(model.variables().keySet());
        Check.that(
                x != null && y != null,
                "%s: say what it spans, .x(\"%s\", from, to) and .y(\"%s\", from, to)",
                owner(),
                names.get(0),
                names.get(1));
    }

    private String owner() {
        return "phase plane of '" + model.name() + "'";
    }

    private String variables() {
        return String.join(", ", model.variables().keySet());
    }

    private String format(String variable, double value) {
        return Quantity.format(value, model.variables().get(variable));
    }

    private Map<String, Double> parameters() {
        var parameters = new LinkedHashMap<String, Double>();
        model.values().forEach((name, value) -> parameters.put(name, value.min()));
        return parameters;
    }

    private Derivatives derivatives() {
        return Derivatives.of(model.checked(), parameters());
    }

    /** Where the variables stand that are on neither axis. */
    private Map<String, Double> others() {
        var others = new LinkedHashMap<String, Double>();
        var parameters = parameters();
        var start = model.start().of(name -> parameters.getOrDefault(name, 0.0));
        for (var v : model.variables().keySet()) {
            if (v.equals(x.variable()) || v.equals(y.variable())) continue;
            others.put(v, held.getOrDefault(v, start.get(v)));
        }
        return others;
    }

    private Plane plane() {
        checkSpan();
        return Plane.of(derivatives(), x, y, others(), current);
    }

    /**
     * The states of the plane in which neither variable changes. Two that are about to merge, closer than a millionth of the range,
     * count as one.
     *
     * @return from left to right
     */
    public List<FixedPoint> fixedPoints() {
        return plane().fixedPoints();
    }

    /**
     * The plane with nullclines, directions, fixed points and paths.
     *
     * @return the figure
     */
    @Override
    public Figure figure() {
        var plane = plane();
        var all = new ArrayList<>(paths);
        for (var s : starts) all.add(path(s));
        var text = new ArrayList<String>();
        if (model.takesCurrent()) text.add("I = " + Quantity.format(current * 1e9, Dimension.NONE) + " nA");
        others().forEach((v, value) -> text.add(v + " held at " + format(v, value)));
        return PhaseView.of(plane, model.variables(), all).title(model.name()).subtitle(String.join(", ", text));
    }

    private PhasePath path(Start start) {
        var net = Network.named(model.name());
        var one = net.population("path", 1, model)
                .initial(x.variable(), start.x)
                .initial(y.variable(), start.y)
                .record(x.variable())
                .record(y.variable());
        if (current != 0) net.stimulate(one).constant(current);
        var run = net.run(start.duration);
        return PhasePath.of(run.trace(one, x.variable()), run.trace(one, y.variable()))
                .get(0);
    }

    /** One row per fixed point: its place, its kind, the growth of a deviation and the frequency of its turns. */
    @Override
    public Columns columns() {
        return PhaseView.table(plane(), model.variables());
    }

    /** The model and what the plane spans. */
    @Override
    public String toString() {
        return owner() + (x == null || y == null ? "" : ", " + y.variable() + " over " + x.variable());
    }
}
