package spikelet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import spikelet.figure.Figure;
import spikelet.figure.Pictured;

/**
 * A neuron with compartments: sections (soma, dendrites, axon) with their geometry, and the channels of their membrane.
 *
 * <pre>{@code
 * var pyramid = Cell.named("pyramid")
 *     .axialResistivity(100*ohm*cm).channel(Channels.leak("0.1 mS/cm^2", "-65 mV"))
 *     .section("soma").length(20*um).diameter(20*um).channel(Channels.hodgkinHuxley())
 *     .section("dendrite").from("soma").length(500*um).diameter(3*um, 1*um)
 *     .section("axon").from("soma", 0).length(1*mm).diameter(1*um).channel(Channels.hodgkinHuxley());
 *
 * var p = net.population("pyramid", 1, pyramid).record("v").record("axon.v");
 * net.stimulate(p.at("dendrite", 0.8)).step(0.3*nA, 5*ms, 50*ms);
 * }</pre>
 *
 * <p>What is said before the first section holds for all sections, what is said after one holds for that one. The first section is the root,
 * every other grows {@link #from} one that is there already. {@code C dv/dt = Im + axial currents + input} holds in each compartment; v starts at
 * -65 mV everywhere unless {@link #startsAt} says otherwise, the gates at their steady state there. A spike is the upward crossing of 0 mV in the
 * middle of the first section unless {@link #spikesAt} says otherwise.
 *
 * <p>Recorded are {@code v} (in the middle of the first section), {@code dendrite(0.8).v} (at a place), {@code axon.v} (in all compartments of a
 * section) and {@code *.v} (in all of the cell), and gates likewise: {@code soma(0.5).m}, or {@code soma(0.5).HH.m} where two channels have a gate
 * of that name. Gates are half a time step behind v. Immutable: each setter returns a new cell.
 *
 * @see Channels
 */
public final class Cell implements NeuronModel, Pictured {
    private static final Parameter LENGTH = Parameter.length("length", "500*um");
    private static final Parameter DIAMETER =
            Parameter.length("diameter", "2*um").upTo(1e-2);
    private static final Parameter RESISTIVITY = new Parameter(
            "axial resistivity",
            Dimension.RESISTANCE.times(Dimension.LENGTH),
            Parameter.Sign.POSITIVE,
            1e-2,
            100,
            "100*ohm*cm");
    private static final Parameter CAPACITANCE = new Parameter(
            "capacitance",
            Dimension.CAPACITANCE.over(Dimension.LENGTH.power(2)),
            Parameter.Sign.POSITIVE,
            0,
            Double.POSITIVE_INFINITY,
            "1*uF/cm^2");
    private static final Parameter POTENTIAL = Parameter.voltage("potential", "-65*mV");

    private final String name;
    /** What all sections that follow begin with. */
    private final Section common;

    private final List<Section> sections;
    private final Place spikePlace;
    private final double threshold;
    private final double start;
    /** NaN if the channels keep their own. */
    private final double celsius;

    private final CableMethod method;
    private Compartments compartments;

    private Cell(
            String name,
            Section common,
            List<Section> sections,
            Place spikePlace,
            double threshold,
            double start,
            double celsius,
            CableMethod method) {
        this.name = name;
        this.common = common;
        this.sections = sections;
        this.spikePlace = spikePlace;
        this.threshold = threshold;
        this.start = start;
        this.celsius = celsius;
        this.method = method;
    }

    /**
     * A cell without sections yet. Usual values to begin with, a choice: axial resistivity 100 ohm cm, capacitance 1 µF/cm².
     *
     * @param name for summaries and messages
     * @return the cell
     */
    public static Cell named(String name) {
        var common = new Section("", null, 0, 0, 0, 0, 1, 0.01, List.of());
        return new Cell(Check.name("cell", name), common, List.of(), null, 0, -65e-3, Double.NaN, CableMethod.SDIRK);
    }

    /**
     * Adds a section. The first is the root; say of every other where it grows {@link #from}.
     *
     * @param section its name, such as {@code soma}
     * @return the cell with it
     * @throws IllegalArgumentException if there is a section of that name already
     */
    public Cell section(String section) {
        var checked = Check.name(owner() + ", section", section);
        Check.that(
                checked.matches("[A-Za-z_][A-Za-z0-9_]*"),
                "%s: a section's name holds letters, digits and _, got '%s'",
                owner(),
                checked);
        Check.that(
                sections.stream().noneMatch(s -> s.name().equals(checked)),
                "%s has a section '%s' already; give each its own name",
                owner(),
                checked);
        var more = new ArrayList<>(sections);
        more.add(new Section(
                checked, null, 0, 0, 0, 0, common.axialResistivity(), common.capacitance(), common.channels()));
        return with(common, more);
    }

    /**
     * Says that the section grows from the end of another.
     *
     * @param parent a section that is there already
     * @return the changed cell
     */
    public Cell from(String parent) {
        return from(parent, 1);
    }

    /**
     * Says where the section grows.
     *
     * @param parent a section that is there already
     * @param at how far along it: 0 is its beginning, 1 its end
     * @return the changed cell
     * @throws IllegalArgumentException if there is no such section, the place is not on it, or the section grows from another already
     */
    public Cell from(String parent, double at) {
        var me = last(".from(…)");
        var before = sections.subList(0, sections.size() - 1);
        Check.that(!me.name().equals(parent), "%s cannot grow from itself: a neuron is a tree", part());
        Check.that(
                me.from() == null,
                "%s grows from %s already; a section has one parent, for a neuron is a tree",
                part(),
                me.from());
        Check.that(
                !before.isEmpty(),
                "%s is the first section and grows from nothing; define '%s' before it",
                part(),
                parent);
        CellChecks.section(owner(), parent, before);
        return change(s -> s.withFrom(new Place(parent, at)));
    }

    /**
     * Sets the section's length.
     *
     * @param length in metre
     * @return the changed cell
     * @throws IllegalArgumentException if it is not positive or far from usual
     */
    public Cell length(double length) {
        last(".length(…)");
        return change(s -> s.withLength(LENGTH.check(part(), length)));
    }

    /**
     * Sets the section's length.
     *
     * @param length such as {@code "500 um"}
     * @return the changed cell
     */
    public Cell length(String length) {
        last(".length(…)");
        return change(s -> s.withLength(LENGTH.parse(part(), length)));
    }

    /**
     * Sets the section's diameter. A cylinder as long as it is wide has the membrane of a sphere of that diameter.
     *
     * @param diameter in metre
     * @return the changed cell
     */
    public Cell diameter(double diameter) {
        return diameter(diameter, diameter);
    }

    /**
     * Sets the section's diameter.
     *
     * @param diameter such as {@code "2 um"}
     * @return the changed cell
     */
    public Cell diameter(String diameter) {
        return diameter(DIAMETER.parse(part(), diameter));
    }

    /**
     * Lets the section taper.
     *
     * @param begin diameter at its beginning, in metre
     * @param end diameter at its end, in metre
     * @return the changed cell
     */
    public Cell diameter(double begin, double end) {
        last(".diameter(…)");
        DIAMETER.check(part(), begin);
        DIAMETER.check(part(), end);
        return change(s -> s.withDiameter(begin, end));
    }

    /**
     * Sets how many compartments the section is cut into. Without it the number is chosen by {@link Section#count}.
     *
     * @param n at least one
     * @return the changed cell
     */
    public Cell compartments(int n) {
        last(".compartments(…)");
        Check.that(n > 0, "%s: it needs at least one compartment, got %d", part(), n);
        return change(s -> s.withCompartments(n));
    }

    /**
     * Sets the resistivity of the inside, of this section or, before the first, of all.
     *
     * @param resistivity in ohm metre; {@code 100*ohm*cm} is 1
     * @return the changed cell
     */
    public Cell axialResistivity(double resistivity) {
        double checked = RESISTIVITY.check(part(), resistivity);
        return change(s -> s.withAxialResistivity(checked));
    }

    /**
     * Sets the resistivity of the inside.
     *
     * @param resistivity such as {@code "100 ohm*cm"}
     * @return the changed cell
     */
    public Cell axialResistivity(String resistivity) {
        double checked = RESISTIVITY.parse(part(), resistivity);
        return change(s -> s.withAxialResistivity(checked));
    }

    /**
     * Sets the capacitance of the membrane, of this section or, before the first, of all.
     *
     * @param capacitance such as {@code "1 uF/cm^2"}
     * @return the changed cell
     */
    public Cell capacitance(String capacitance) {
        double checked = CAPACITANCE.parse(part(), capacitance);
        return change(s -> s.withCapacitance(checked));
    }

    /**
     * Puts a channel into the membrane, of this section or, before the first, of all. A section's own goes before one of the same name of all.
     *
     * @param channel such as {@code Channels.hodgkinHuxley()}
     * @return the changed cell
     */
    public Cell channel(Channel channel) {
        Check.given(part() + ": the channel", channel);
        return change(s -> s.withChannel(channel));
    }

    /**
     * Sets where all compartments start.
     *
     * @param potential in volt; -65 mV unless set
     * @return the changed cell
     */
    public Cell startsAt(double potential) {
        return new Cell(
                name, common, sections, spikePlace, threshold, POTENTIAL.check(owner(), potential), celsius, method);
    }

    /**
     * Sets where all compartments start.
     *
     * @param potential such as {@code "-70 mV"}
     * @return the changed cell
     */
    public Cell startsAt(String potential) {
        return new Cell(
                name, common, sections, spikePlace, threshold, POTENTIAL.parse(owner(), potential), celsius, method);
    }

    /**
     * Says where spikes are detected.
     *
     * @param section its name
     * @param at from 0 to 1
     * @return the changed cell
     */
    public Cell spikesAt(String section, double at) {
        CellChecks.section(owner(), section, sections);
        return new Cell(name, common, sections, new Place(section, at), threshold, start, celsius, method);
    }

    /**
     * Sets the potential whose upward crossing counts as a spike; nothing is reset.
     *
     * @param potential in volt; 0 mV unless set
     * @return the changed cell
     */
    public Cell threshold(double potential) {
        return new Cell(
                name, common, sections, spikePlace, POTENTIAL.check(owner(), potential), start, celsius, method);
    }

    /**
     * Sets the temperature: the parameter {@code celsius} of each channel that has one.
     *
     * @param degrees in degree Celsius
     * @return the changed cell
     */
    public Cell celsius(double degrees) {
        Check.that(
                degrees >= -10 && degrees <= 60,
                "%s: no nerve lives at %s degrees Celsius; expected -10 to 60",
                owner(),
                degrees);
        return new Cell(name, common, sections, spikePlace, threshold, start, degrees, method);
    }

    /**
     * Sets how v is carried over a time step.
     *
     * @param method the method
     * @return the changed cell
     */
    public Cell method(CableMethod method) {
        return new Cell(
                name,
                common,
                sections,
                spikePlace,
                threshold,
                start,
                celsius,
                Check.given(owner() + ": the method", method));
    }

    private Cell change(UnaryOperator<Section> change) {
        if (sections.isEmpty()) return with(change.apply(common), sections);
        var more = new ArrayList<>(sections);
        more.add(change.apply(more.remove(more.size() - 1)));
        return with(common, more);
    }

    private Cell with(Section newCommon, List<Section> newSections) {
        return new Cell(name, newCommon, List.copyOf(newSections), spikePlace, threshold, start, celsius, method);
    }

    private Section last(String call) {
        Check.that(
                !sections.isEmpty(), "%s: %s is said of a section; begin one with .section(\"soma\")", owner(), call);
        return sections.get(sections.size() - 1);
    }

    /** The section being described, for messages. */
    private String part() {
        return sections.isEmpty() ? owner() : CellChecks.owner(this, sections.get(sections.size() - 1));
    }

    private String owner() {
        return "cell '" + name + "'";
    }

    /**
     * The sections.
     *
     * @return in the order in which they were added; the first is the root
     */
    public List<Section> sections() {
        return sections;
    }

    /**
     * Where spikes are detected.
     *
     * @return the place
     * @throws IllegalArgumentException if the cell has no section yet
     */
    public Place spikePlace() {
        return spikePlace != null ? spikePlace : middle();
    }

    /** Where the cell is recorded and stimulated if no place is named. */
    Place middle() {
        Check.that(!sections.isEmpty(), "%s has no section; begin with .section(\"soma\")", owner());
        return new Place(sections.get(0).name(), 0.5);
    }

    /**
     * The potential whose upward crossing is a spike.
     *
     * @return in volt
     */
    public double threshold() {
        return threshold;
    }

    /**
     * Where all compartments start.
     *
     * @return in volt
     */
    public double start() {
        return start;
    }

    /**
     * The method in use.
     *
     * @return how v is carried over a time step
     */
    public CableMethod method() {
        return method;
    }

    /**
     * The channels of a section as they run: with the cell's temperature.
     *
     * @param section one of the cell's sections
     * @return the channels
     */
    public List<Channel> channels(Section section) {
        Check.given(owner() + ": the section", section);
        return section.channels().stream()
                .map(c -> c.hasParameter("celsius") && !Double.isNaN(celsius) ? c.with("celsius", celsius) : c)
                .toList();
    }

    /**
     * The cell cut into compartments.
     *
     * @return the tree of nodes
     * @throws IllegalArgumentException if the cell is not complete
     */
    public Compartments compartments() {
        if (compartments == null) {
            validate();
            compartments = new Compartments(sections);
        }
        return compartments;
    }

    /** Refuses a place that is not on this cell. */
    void check(Place place) {
        CellChecks.section(owner(), place.section(), sections);
    }

    /** Refuses a cell that is not complete. */
    private void validate() {
        CellChecks.complete(this, celsius);
    }

    @Override
    public String name() {
        return name;
    }

    /** The potential in the middle of the first section; {@link Cell} says what else can be recorded. */
    @Override
    public Map<String, Dimension> variables() {
        return Map.of("v", Dimension.VOLTAGE);
    }

    /**
     * Refused: a cell is a tree of compartments, not one set of equations.
     *
     * @throws IllegalArgumentException always
     */
    @Override
    public EquationModel asEquations() {
        throw new IllegalArgumentException(
                owner()
                        + " has compartments; synapses given by equations end on point neurons, here take .current(tau) or .conductance(tau, reversal)");
    }

    /** A drawing of the cell, coloured by diameter; the angles of its branches are the drawing's choice. */
    @Override
    public Figure figure() {
        return CellDrawing.of(this);
    }

    @Override
    public String summary() {
        var text = new StringBuilder(name).append(", ").append(method);
        for (var s : sections) {
            text.append("; ").append(s.name());
            if (s.from() != null) text.append(" from ").append(s.from());
            text.append(' ').append(Quantity.format(s.length(), Dimension.LENGTH));
            text.append(" x ").append(Quantity.format(s.diameter(), Dimension.LENGTH));
            if (s.endDiameter() != s.diameter())
                text.append(" to ").append(Quantity.format(s.endDiameter(), Dimension.LENGTH));
            text.append(", ").append(Names.count(s.count(), "compartment"));
            for (var c : s.channels()) text.append(", ").append(c.name());
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell c
                && name.equals(c.name)
                && common.equals(c.common)
                && sections.equals(c.sections)
                && Objects.equals(spikePlace, c.spikePlace)
                && threshold == c.threshold
                && start == c.start
                && Double.compare(celsius, c.celsius) == 0
                && method == c.method;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, common, sections, spikePlace, threshold, start, celsius, method);
    }

    /** The {@link #summary}, or what is still missing. */
    @Override
    public String toString() {
        try {
            validate();
            return "cell " + summary();
        } catch (IllegalArgumentException incomplete) {
            return "not complete yet: " + incomplete.getMessage();
        }
    }
}
