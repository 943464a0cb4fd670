package spikelet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import spikelet.equations.Equations;
import spikelet.equations.TableNames;

/**
 * The values that a user gives to the parameters of a text of equations, with their dimensions. Immutable: each setter returns new
 * values.
 *
 * @param values in SI units, by name
 * @param dimensions by name, those of the tables included
 * @param tables by the name that the equations have for them, {@code stim(t)}
 */
record GivenValues(Map<String, Distribution> values, Map<String, Dimension> dimensions, Map<String, Samples> tables) {
    static final GivenValues NONE = new GivenValues(Map.of(), Map.of(), Map.of());

    /** A table that the equations read as {@code table(t)}; its unit must be the declared one where there is one. */
    GivenValues table(String owner, Equations equations, String table, Samples samples) {
        Check.given(owner + ": the table's name", table);
        Check.given(owner + ": table '" + table + "'", samples);
        var name = TableNames.read(table);
        var declared = declared(equations, name);
        Check.that(
                declared == null || declared.equals(samples.dimension()),
                "%s: table '%s' has unit %s; the values given are in %s",
                owner,
                table,
                declared,
                samples.dimension());
        return put(name, samples);
    }

    private GivenValues put(String name, Samples samples) {
        var tables = new LinkedHashMap<>(this.tables);
        tables.put(name, samples);
        var dimensions = new LinkedHashMap<>(this.dimensions);
        dimensions.put(name, samples.dimension());
        return new GivenValues(values, dimensions, tables);
    }

    /** All names that have a value, as the equations write them. */
    Set<String> names() {
        return dimensions.keySet();
    }

    /** A value with its unit, which must be the declared one where there is one. */
    GivenValues with(String owner, Equations equations, String parameter, String value) {
        Check.given(owner + ": the parameter's name", parameter);
        Check.given(owner + ": " + parameter, value);
        var first = value.substring(value.indexOf('(') + 1).split("[,)]", 2)[0];
        var declared = declared(equations, parameter);
        var dimension = declared != null ? declared : Quantity.parse(first).dimension();
        var read = Sorts.parse(parameterOf(parameter, dimension), owner, Sorts.of(equations, parameter), value);
        return put(parameter, read, dimension);
    }

    /** Values in SI units of a parameter whose unit is known. */
    GivenValues with(String owner, Equations equations, String parameter, Distribution value) {
        Check.given(owner + ": the parameter's name", parameter);
        var dimension = declared(equations, parameter);
        if (dimension == null) dimension = dimensions.get(parameter);
        var names =
                equations.parameters().stream().map(Equations.Parameter::name).toList();
        Check.that(
                dimension != null,
                "%s: the text declares no parameter '%s', so its unit is not known; give it as text, for example .with(\"%s\", \"30 nS\")%s",
                owner,
                parameter,
                parameter,
                Nearest.hint(parameter, names));
        var checked = parameterOf(parameter, dimension).check(owner, value);
        return put(parameter, Sorts.check(owner, parameter, Sorts.of(equations, parameter), checked), dimension);
    }

    private GivenValues put(String parameter, Distribution value, Dimension dimension) {
        var values = new LinkedHashMap<>(this.values);
        values.put(parameter, value);
        var dimensions = new LinkedHashMap<>(this.dimensions);
        dimensions.put(parameter, dimension);
        return new GivenValues(values, dimensions, tables);
    }

    /** All parameters of the text that have a value, defaults included. */
    Map<String, Distribution> over(Equations equations) {
        var all = new LinkedHashMap<String, Distribution>();
        for (var p : equations.parameters()) {
            if (!Double.isNaN(p.value())) all.put(p.name(), Distribution.constant(p.value()));
        }
        all.putAll(values);
        all.keySet().removeAll(held(equations).keySet());
        return Collections.unmodifiableMap(all);
    }

    /** Where the variables start that only spikes change. */
    Map<String, Distribution> held(Equations equations) {
        var starts = new LinkedHashMap<String, Distribution>();
        for (var d : equations.differentials()) {
            var otherwise = Distribution.constant(d.start());
            if (d.isHeld()) starts.put(d.variable(), values.getOrDefault(d.variable(), otherwise));
        }
        return starts;
    }

    /** These values and those of a synapse, whose names get its label before them. */
    GivenValues and(String label, GivenValues synapse) {
        var joint = this;
        for (var e : synapse.values.entrySet())
            joint = joint.put(label + "_" + e.getKey(), e.getValue(), synapse.dimensions.get(e.getKey()));
        for (var e : synapse.tables.entrySet()) joint = joint.put(label + "_" + e.getKey(), e.getValue());
        return joint;
    }

    /** These values and others, these where both have one. */
    GivenValues and(GivenValues others) {
        var joint = others;
        for (var e : values.entrySet()) joint = joint.put(e.getKey(), e.getValue(), dimensions.get(e.getKey()));
        for (var e : tables.entrySet()) joint = joint.put(e.getKey(), e.getValue());
        return joint;
    }

    private static Parameter parameterOf(String name, Dimension d) {
        return new Parameter(name, d, Parameter.Sign.ANY, 0, Double.POSITIVE_INFINITY, "1");
    }

    private static Dimension declared(Equations equations, String parameter) {
        for (var p : equations.parameters()) if (p.name().equals(parameter)) return p.dimension();
        for (var d : equations.differentials()) if (d.isHeld() && d.variable().equals(parameter)) return d.dimension();
        return null;
    }
}
