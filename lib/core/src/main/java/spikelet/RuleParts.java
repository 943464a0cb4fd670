package spikelet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import spikelet.equations.Equations;
import spikelet.equations.ModelError;
import spikelet.equations.Owner;
import spikelet.equations.PlasticityEquations;

/**
 * What a rule of plasticity consists of, as it was written.
 *
 * @param events statements by third factor
 * @param bounds the lower and the upper one, or nothing
 * @param start where variables start
 * @param populations whose spikes are third factors, by third factor
 * @param times when third factors come, in second, by third factor
 */
record RuleParts(
        String name,
        String text,
        String onPre,
        String onPost,
        Map<String, String> events,
        List<String> bounds,
        String start,
        GivenValues given,
        Map<String, String> populations,
        Map<String, List<Double>> times) {

    static RuleParts of(String text) {
        return new RuleParts("plasticity", text, "", "", Map.of(), List.of(), "", GivenValues.NONE, Map.of(), Map.of());
    }

    RuleParts named(String other) {
        return new RuleParts(other, text, onPre, onPost, events, bounds, start, given, populations, times);
    }

    RuleParts onPre(String statements) {
        return new RuleParts(name, text, statements, onPost, events, bounds, start, given, populations, times);
    }

    RuleParts onPost(String statements) {
        return new RuleParts(name, text, onPre, statements, events, bounds, start, given, populations, times);
    }

    RuleParts on(String event, String statements) {
        var more = with(events, event, statements);
        return new RuleParts(name, text, onPre, onPost, more, bounds, start, given, populations, times);
    }

    RuleParts bounds(String lower, String upper) {
        var both = List.of(lower, upper);
        return new RuleParts(name, text, onPre, onPost, events, both, start, given, populations, times);
    }

    RuleParts start(String statements) {
        return new RuleParts(name, text, onPre, onPost, events, bounds, statements, given, populations, times);
    }

    RuleParts given(GivenValues values) {
        return new RuleParts(name, text, onPre, onPost, events, bounds, start, values, populations, times);
    }

    RuleParts when(String event, String population) {
        var more = with(populations, event, population);
        return new RuleParts(name, text, onPre, onPost, events, bounds, start, given, more, times);
    }

    RuleParts when(String event, List<Double> at) {
        var more = with(times, event, at);
        return new RuleParts(name, text, onPre, onPost, events, bounds, start, given, populations, more);
    }

    /** These and those of another rule. */
    RuleParts and(RuleParts other) {
        var joint = new LinkedHashMap<>(events);
        other.events.forEach((event, statements) -> joint.merge(event, statements, RuleParts::after));
        return new RuleParts(
                name + " and " + other.name,
                text.stripTrailing() + "\n" + other.text,
                after(onPre, other.onPre),
                after(onPost, other.onPost),
                Collections.unmodifiableMap(joint),
                bounds.isEmpty() ? other.bounds : bounds,
                after(start, other.start),
                given.and(other.given),
                over(other.populations, populations),
                over(other.times, times));
    }

    private static <T> Map<String, T> over(Map<String, T> below, Map<String, T> above) {
        var all = new LinkedHashMap<>(below);
        all.putAll(above);
        return Collections.unmodifiableMap(all);
    }

    private static String after(String first, String second) {
        return first.isBlank() || second.isBlank() ? first + second : first + "\n" + second;
    }

    private static <T> Map<String, T> with(Map<String, T> map, String key, T value) {
        return over(map, Map.of(key, value));
    }

    /**
     * Read, not checked.
     *
     * @param weight the dimension of the projection's weights; null for what the text itself tells of it
     */
    PlasticityEquations equations(Dimension weight, Dimension potential) {
        return weight != null ? read(weight, potential) : trying(d -> read(d, potential));
    }

    private PlasticityEquations read(Dimension weight, Dimension potential) {
        return PlasticityEquations.of(text, onPre, onPost, events, bounds, start, weight, potential);
    }

    /** Read without a projection. */
    PlasticityEquations equations() {
        return equations(null, Dimension.VOLTAGE);
    }

    /** Takes the weight for what its unit may be, until something fits; null stands for a unit of its own. */
    static <T> T trying(Function<Dimension, T> reader) {
        ModelError first = null;
        for (var d : new Dimension[] {null, Dimension.CURRENT, Dimension.CONDUCTANCE, Dimension.VOLTAGE}) {
            try {
                return reader.apply(d);
            } catch (ModelError e) {
                if (first == null) first = e;
            }
        }
        throw first;
    }

    /** The text without parameters whose unit hangs on the projection. */
    Equations withoutWeights() {
        var e = equations().equations();
        var known = e.parameters().stream()
                .filter(p -> !Owner.isOfWeights(p.dimension()))
                .toList();
        return new Equations(e.text(), e.differentials(), e.definitions(), known);
    }

    /** What weights measure as far as the rule tells, by what it declares or by the values it was given. */
    Optional<Dimension> weightDimension() {
        var read = equations();
        if (!Owner.isOfWeights(read.weight())) return Optional.of(read.weight());
        for (var p : read.equations().parameters()) {
            var value = given.dimensions().get(p.name());
            if (value != null && p.dimension().equals(read.weight()) && !value.equals(read.weight()))
                return Optional.of(value);
        }
        return Optional.empty();
    }

    /** All parameters that have a value, in SI units. */
    Map<String, Double> values() {
        var all = new LinkedHashMap<String, Double>();
        given.over(equations().equations()).forEach((k, v) -> all.put(k, v.min()));
        return Collections.unmodifiableMap(all);
    }

    String owner() {
        return "rule '" + name + "'";
    }

    /** In words: {@code pair STDP, tau_plus 16.8 ms}. */
    @Override
    public String toString() {
        var words = new ArrayList<String>(List.of(name));
        given.values().forEach((parameter, value) -> {
            var dimension = given.dimensions().get(parameter);
            words.add(parameter + " "
                    + (Owner.isOfWeights(dimension) ? String.valueOf(value.min()) : value.format(dimension)));
        });
        given.tables().forEach((table, samples) -> words.add(table + " " + samples));
        return String.join(", ", words);
    }
}
