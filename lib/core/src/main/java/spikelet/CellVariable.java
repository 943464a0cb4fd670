package spikelet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A variable at a node of a {@link Cell}, read from {@code v}, {@code dendrite(0.8).v} or {@code soma(0.5).HH.m}.
 *
 * @param node the node
 * @param channel the position of the channel among its section's; -1 for v
 * @param gate the position of the gate among its channel's; -1 for v
 * @param dimension what it measures
 */
public record CellVariable(int node, int channel, int gate, Dimension dimension) {
    private static final Pattern FORM = Pattern.compile("(\\*|\\w+)(\\([^()]*\\))?\\.(?:(.+)\\.)?(\\w+)");

    /**
     * Reads a variable of a cell.
     *
     * @param cell the cell
     * @param text {@code v}, or a place and a variable with a dot between them
     * @return the variable
     * @throws IllegalArgumentException if the cell has no such section, channel or gate
     */
    public static CellVariable of(Cell cell, String text) {
        if (text.equals("v")) return v(cell.compartments().node(cell.middle()));
        var form = FORM.matcher(text);
        var place = form.matches() && form.group(2) != null ? Place.parse(form.group(1) + form.group(2)) : null;
        Check.that(
                place != null,
                "cell '%s': cannot read '%s'; expected a place and a variable, for example '%s.v'",
                cell.name(),
                text,
                cell.middle());
        return at(cell, place, form.group(3), form.group(4));
    }

    private static CellVariable at(Cell cell, Place place, String channel, String variable) {
        var section = section(cell, place.section());
        if (channel == null && variable.equals("v"))
            return v(cell.compartments().node(place));
        var known = new LinkedHashMap<String, CellVariable>();
        int node = cell.compartments().compartment(place);
        var channels = section.channels();
        for (int c = 0; c < channels.size(); c++) {
            int g = 0;
            for (var gate : channels.get(c).gates().entrySet()) {
                var found = new CellVariable(node, c, g++, gate.getValue());
                known.put(channels.get(c).name() + "." + gate.getKey(), found);
                boolean twice = known.containsKey(gate.getKey());
                known.put(gate.getKey(), twice ? null : found);
            }
        }
        var wanted = channel == null ? variable : channel + "." + variable;
        Check.that(
                !known.containsKey(wanted) || known.get(wanted) != null,
                "cell '%s': two channels of section '%s' have a gate '%s'; say which, for example '%s.%s'",
                cell.name(),
                section.name(),
                wanted,
                place,
                known.keySet().stream()
                        .filter(k -> k.endsWith("." + wanted))
                        .findFirst()
                        .orElse(""));
        var names = new ArrayList<>(List.of("v"));
        names.addAll(known.keySet());
        Check.that(
                known.containsKey(wanted),
                "cell '%s': section '%s' has no variable '%s'%s",
                cell.name(),
                section.name(),
                wanted,
                Nearest.hint(wanted, names));
        return known.get(wanted);
    }

    private static CellVariable v(int node) {
        return new CellVariable(node, -1, -1, Dimension.VOLTAGE);
    }

    private static Section section(Cell cell, String name) {
        var names = cell.sections().stream().map(Section::name).toList();
        Check.that(
                names.contains(name), "cell '%s' has no section '%s'%s", cell.name(), name, Nearest.hint(name, names));
        return cell.sections().get(names.indexOf(name));
    }

    /** The variables that a text stands for: one, those of a section ({@code axon.v}), or those of the whole cell ({@code *.v}). */
    static List<String> expand(Cell cell, String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) return List.of(text);
        var what = "." + (form.group(3) == null ? "" : form.group(3) + ".") + form.group(4);
        if (form.group(2) != null) {
            of(cell, text);
            return List.of(Place.parse(form.group(1) + form.group(2)) + what);
        }
        var names = new ArrayList<String>();
        boolean all = form.group(1).equals("*");
        if (!all) section(cell, form.group(1));
        var tree = cell.compartments();
        for (int node : tree.membrane()) {
            var place = tree.place(node);
            if (all || place.section().equals(form.group(1))) names.add(place + what);
        }
        names.forEach(n -> of(cell, n));
        return names;
    }
}
