package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import spikelet.Dimension;
import spikelet.engine.ChannelKernel;

/**
 * The text of an ion channel, read and checked: the membrane current {@code Im} per area, inward positive, and the gates that it depends on.
 * {@code v} is the membrane potential of the compartment.
 */
public final class ChannelEquations {
    /** The name of the membrane current. */
    public static final String CURRENT = "Im";

    static final String POTENTIAL = "v";

    /** The most names to which a sub-expression may unfold. */
    private static final int LARGEST = 10_000;

    private static final Dimension DENSITY = Dimension.CURRENT.over(Dimension.LENGTH.power(2));
    private static final String EXAMPLE = "for example 'Im = g*(E - v) : amp/metre^2'";

    private final Equations equations;
    /** The same in plain numbers: booleans are 1 or 0. */
    private final Equations plain;
    /** Each gate's derivative as a + b x in the gate, with everything substituted. */
    private final Map<String, Algebra.Line> gates;
    /** The current as a + b v, with everything substituted; null if it is not linear in v. */
    private final Algebra.Line current;
    /** Each sub-expression with everything substituted. */
    private final Map<String, Expr> expanded;

    private ChannelEquations(
            Equations equations,
            Equations plain,
            Map<String, Algebra.Line> gates,
            Algebra.Line current,
            Map<String, Expr> expanded) {
        this.equations = equations;
        this.plain = plain;
        this.gates = gates;
        this.current = current;
        this.expanded = expanded;
    }

    /**
     * Reads a channel.
     *
     * @param text its equations
     * @return the checked channel
     * @throws ModelError if it is not one
     */
    public static ChannelEquations of(String text) {
        var equations = Parser.equations(text);
        for (var d : equations.differentials()) {
            if (d.isHeld())
                throw new ModelError(
                        d.at(),
                        "'" + d.variable() + "' is changed by nothing, for a channel has no spikes",
                        "declare it as a parameter, for example '" + d.variable() + " = 1 : 1'");
            if (!d.variable().equals(POTENTIAL)) continue;
            throw new ModelError(
                    d.at(),
                    "a channel has no equation for 'v'; the membrane has it",
                    "say which current flows, " + EXAMPLE);
        }
        checkNames(equations);
        checkCurrent(equations);
        checkSize(equations);
        var plain = Checker.check(equations, null, List.of(), Map.of(POTENTIAL, Dimension.VOLTAGE))
                .equations();
        var known = new LinkedHashMap<String, Expr>();
        for (var d : plain.definitions()) known.put(d.name(), Algebra.substitute(d.value(), known));
        var gates = new LinkedHashMap<String, Algebra.Line>();
        for (var d : plain.differentials()) gates.put(d.variable(), gate(d, known));
        return new ChannelEquations(equations, plain, gates, Algebra.line(known.get(CURRENT), POTENTIAL), known);
    }

    /** Sub-expressions that use each other twice, and so on, would unfold without end. */
    private static void checkSize(Equations equations) {
        var sizes = new HashMap<String, Long>();
        for (var d : equations.definitions()) {
            long[] size = {1};
            Names.each(d.value(), n -> size[0] += sizes.getOrDefault(n.name(), 1L));
            sizes.put(d.name(), size[0]);
            if (size[0] > LARGEST)
                throw new ModelError(
                        d.at(),
                        "'" + d.name() + "' unfolds to more than " + LARGEST + " names",
                        "write it more plainly");
        }
    }

    private static void checkNames(Equations equations) {
        var all = new ArrayList<Expr>();
        equations.definitions().forEach(d -> all.add(d.value()));
        equations.differentials().forEach(d -> all.add(d.right()));
        for (var e : all) {
            Names.each(e, n -> {
                if (n.name().equals("I"))
                    throw new ModelError(
                            n.at(),
                            "a channel does not see the input current 'I'",
                            "stimuli and synapses reach the compartment by themselves");
                if (n.name().equals("xi"))
                    throw new ModelError(n.at(), "a channel has no noise 'xi'", "add a noise current as a stimulus");
                if (n.name().equals("dt"))
                    throw new ModelError(n.at(), "a channel does not know the time step 'dt'", "");
            });
        }
    }

    private static void checkCurrent(Equations equations) {
        for (var d : equations.definitions()) {
            if (!d.name().equals(CURRENT)) continue;
            if (d.dimension().equals(DENSITY)) return;
            throw new ModelError(
                    d.at(),
                    "'Im' is the membrane current per area, but is declared " + UnitText.declared(d.dimension()),
                    "declare it ': amp/metre^2'");
        }
        throw new ModelError(
                new Source(equations.text(), 0, 0),
                "a channel says what current it carries, inward positive, under the name 'Im'",
                EXAMPLE);
    }

    private static Algebra.Line gate(Equations.Differential d, Map<String, Expr> known) {
        var right = Algebra.substitute(d.right(), known);
        if (d.coefficient() != null) right = Algebra.divide(right, Algebra.substitute(d.coefficient(), known));
        var line = Algebra.line(right, d.variable());
        if (line != null) return line;
        throw new ModelError(
                d.at(),
                "'" + d.variable() + "' does not enter its own equation linearly",
                "a gate relaxes to where v draws it, as in 'd" + d.variable() + "/dt = (" + d.variable() + "_inf - "
                        + d.variable() + ")/tau_" + d.variable() + "'");
    }

    /**
     * The text as data.
     *
     * @return the equations
     */
    public Equations equations() {
        return equations;
    }

    Equations plain() {
        return plain;
    }

    Map<String, Algebra.Line> gates() {
        return gates;
    }

    Algebra.Line current() {
        return current;
    }

    Map<String, Expr> expanded() {
        return expanded;
    }

    /**
     * The kernel as Java source.
     *
     * @return what is compiled
     */
    public String source() {
        return ChannelSource.of(this);
    }

    /**
     * The kernel.
     *
     * @return it has no state, so all compartments can share it
     */
    public ChannelKernel kernel() {
        return KernelCompiler.compile(source(), ChannelKernel.class);
    }

    /** The names on which an expression depends, directly or through sub-expressions. */
    private Set<String> uses(Expr e) {
        var used = new LinkedHashSet<String>();
        collect(e, used);
        return used;
    }

    private void collect(Expr e, Set<String> used) {
        Names.each(e, n -> {
            if (!used.add(n.name())) return;
            for (var d : plain.definitions()) if (d.name().equals(n.name())) collect(d.value(), used);
        });
    }

    /** Whether it is the same in all compartments and at all times. */
    boolean isFixed(Expr e) {
        var used = uses(e);
        return !used.contains(POTENTIAL) && !used.contains("t") && used.stream().noneMatch(gates::containsKey);
    }
}
