package spikelet;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import spikelet.equations.ChannelEquations;
import spikelet.equations.Equations;
import spikelet.equations.SynapseEquations;

/**
 * All that a description says, as a list of facts by path: {@code population 'E': size} is {@code 3200}. Two descriptions are the same
 * network if all facts agree, and where they do not, the path tells in words what differs. Numbers are written in hexadecimal, which
 * is exact and the same on every JDK.
 */
final class Facts {
    /** Longer texts and lists are told by their length and a sum of their digits. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_LIST = 100;
    private static final int LONGEST_TEXT = 200;
    /** Of FNV-1a. */
    private static final long START = 0xCBF29CE484222325L;

    private static final long PRIME = 0x100000001B3L;

    private static final int MOST_TOLD = 4;

    private final Map<String, String> facts = new TreeMap<>();

    private Facts() {}

    static Map<String, String> of(NetworkDescription net) {
        var all = new Facts();
        all.add("name", net.name());
        all.add("seed", net.seed());
        all.add("dt", net.dt());
        for (var p : net.populations()) all.add("population '" + p.name() + "'", p);
        for (var p : net.projections()) all.add("projection '" + p.name() + "'", p);
        for (var s : net.stimuli()) all.add("stimulus '" + s.name() + "'", s);
        for (var c : net.couplings()) all.add("gap junctions '" + c.name() + "'", c);
        // Sums are formed in the order of definition.
        all.order("populations", net.populations().stream().map(PopulationSpec::name));
        all.order("projections", net.projections().stream().map(ProjectionSpec::name));
        all.order("stimuli", net.stimuli().stream().map(StimulusSpec::name));
        all.order("gap junctions", net.couplings().stream().map(CouplingSpec::name));
        return all.facts;
    }

    private void order(String what, Stream<String> names) {
        // After all else in the order of paths, so that what is missing is told first.
        put("the order of " + what, String.join(", ", names.toList()));
    }

    private void put(String path, String value) {
        facts.put(
                path,
                value.length() <= LONGEST ? value : value.length() + " characters, " + Long.toHexString(sum(value)));
    }

    private void add(String path, Object value) {
        if (value instanceof Optional<?> o) add(path, o.orElse(null));
        else if (value instanceof Double x) put(path, Double.toHexString(x));
        else if (value == null) put(path, "none");
        else if (value instanceof Number || value instanceof Boolean || value instanceof String)
            put(path, value.toString());
        else if (value instanceof Enum<?> e) put(path, e.name());
        else if (value instanceof Equations e) put(path, e.text());
        else if (value instanceof ChannelEquations e) put(path, e.equations().text());
        else if (value instanceof SynapseEquations) return;
        else if (value instanceof Map<?, ?> map) map.forEach((k, v) -> add(path + "." + k, v));
        else if (value instanceof List<?> list) addList(path, list);
        else if (value.getClass().isArray()) put(path, array(value));
        else addParts(path, value);
    }

    private void addList(String path, List<?> list) {
        if (!list.isEmpty() && list.stream().allMatch(x -> x instanceof Number)) {
            put(
                    path,
                    array(list.stream()
                            .mapToDouble(x -> ((Number) x).doubleValue())
                            .toArray()));
            return;
        }
        put(path, list.isEmpty() ? "none" : "a list of " + list.size());
        for (int k = 0; k < list.size(); k++) add(path + "." + k, list.get(k));
    }

    /** What an object was made of; fields that may change are worked out from those that may not. */
    private void addParts(String path, Object value) {
        put(path, value.getClass().getSimpleName());
        for (var field : value.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || !Modifier.isFinal(field.getModifiers())) continue;
            try {
                field.setAccessible(true);
                add(path + (path.endsWith("'") ? ": " : ".") + field.getName(), field.get(value));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Of a list of millions the text would fill the memory. */
    private static String array(Object values) {
        int n = java.lang.reflect.Array.getLength(values);
        if (n > LONGEST_LIST) return n + " values, " + Long.toHexString(sum(values, n));
        var text = new StringBuilder();
        for (int k = 0; k < n; k++) {
            var x = java.lang.reflect.Array.get(values, k);
            if (x == null) text.append("none");
            else if (x.getClass().isArray()) text.append('[').append(array(x)).append(']');
            else text.append(Double.toHexString(((Number) x).doubleValue()));
            text.append(k + 1 < n ? " " : "");
        }
        if (text.length() <= LONGEST_TEXT) return text.toString();
        return n + " values, " + Long.toHexString(sum(text.toString()));
    }

    private static long sum(Object values, int n) {
        long sum = START;
        if (values instanceof int[] numbers) for (int x : numbers) sum = mixed(sum, x);
        else if (values instanceof float[] numbers) for (float x : numbers) sum = mixed(sum, Float.floatToIntBits(x));
        else if (values instanceof double[] numbers)
            for (double x : numbers) sum = mixed(sum, Double.doubleToLongBits(x));
        else for (int k = 0; k < n; k++) sum = mixed(sum, sum(one(java.lang.reflect.Array.get(values, k))));
        return sum;
    }

    /** The product carries bits upwards, the shift downwards again. */
    private static long mixed(long sum, long x) {
        long product = (sum ^ x) * PRIME;
        return product ^ product >>> 32;
    }

    private static String one(Object x) {
        return x != null && x.getClass().isArray() ? array(x) : String.valueOf(x);
    }

    private static long sum(String text) {
        long sum = START;
        for (int k = 0; k < text.length(); k++) sum = (sum ^ text.charAt(k)) * PRIME;
        return sum;
    }

    /**
     * What differs.
     *
     * @return in words; empty if nothing does
     */
    static String difference(Map<String, String> there, Map<String, String> here) {
        var all = new TreeMap<>(here);
        all.putAll(there);
        var told = new ArrayList<String>();
        var paths = new ArrayList<String>();
        for (var path : all.keySet()) {
            var a = there.get(path);
            var b = here.get(path);
            if (a != null && a.equals(b) || paths.stream().anyMatch(p -> isWithin(path, p))) continue;
            if (path.startsWith("the order of") && !paths.isEmpty()) continue;
            paths.add(path);
            // A user does not know where a model keeps what was given to it.
            var what = path.replace(".parts", "").replace(".given", "").replace(".values", "");
            if (a == null) told.add(what + " is only here");
            else if (b == null) told.add(what + " is only in the file");
            else told.add("%s is %s in the file, %s here".formatted(what, brief(a, b), brief(b, a)));
        }
        int more = told.size() - MOST_TOLD;
        var first = String.join("; ", told.subList(0, Math.min(MOST_TOLD, told.size())));
        return more > 0 ? first + "; and " + more + " more" : first;
    }

    private static boolean isWithin(String path, String part) {
        return path.startsWith(part + ":") || path.startsWith(part + ".");
    }

    /** Numbers in decimals; of a text the place where it begins to differ. */
    private static String brief(String value, String other) {
        if (value.startsWith("0x") || value.startsWith("-0x")) {
            if (value.indexOf(' ') < 0) return String.format(Locale.ROOT, "%s", Double.parseDouble(value));
        }
        if (value.length() <= 60) return value;
        int k = 0;
        while (k < Math.min(value.length(), other.length()) && value.charAt(k) == other.charAt(k)) k++;
        int from = Math.max(0, Math.min(k, value.length()) - 15);
        return "…" + value.substring(from, Math.min(value.length(), from + 45)).strip() + "…";
    }
}
