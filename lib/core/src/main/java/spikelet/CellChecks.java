package spikelet;

import java.util.List;

/** Refuses cells that cannot be, and what cannot reach them. */
final class CellChecks {
    private CellChecks() {}

    static String owner(Cell cell, Section s) {
        return "cell '" + cell.name() + "', section '" + s.name() + "'";
    }

    /** Refuses a section that is not there. */
    static void section(String owner, String section, List<Section> known) {
        var names = known.stream().map(Section::name).toList();
        Check.that(names.contains(section), "%s has no section '%s'%s", owner, section, Nearest.hint(section, names));
    }

    /** Refuses synapses that a compartment has no place for. */
    static void input(String owner, String target, StockSynapse synapse) {
        Check.that(
                synapse.kind() == Synapse.Kind.CURRENT || synapse.kind() == Synapse.Kind.CONDUCTANCE,
                "%s: a compartment of '%s' takes a current or a conductance, not a change of v; say .current(tau) with a weight in ampere or .conductance(tau, reversal) in siemens",
                owner,
                target);
    }

    /** Refuses a cell of which something is missing. */
    static void complete(Cell cell, double celsius) {
        var owner = "cell '" + cell.name() + "'";
        var sections = cell.sections();
        Check.that(!sections.isEmpty(), "%s has no section; begin with .section(\"soma\")", owner);
        for (int k = 0; k < sections.size(); k++) {
            var s = sections.get(k);
            Check.that(
                    k == 0 || s.from() != null,
                    "%s is connected to nothing; say where it grows, for example .from(\"%s\")",
                    owner(cell, s),
                    sections.get(0).name());
            s.validate(owner(cell, s));
            s.channels().forEach(c -> c.validate(owner(cell, s)));
        }
        Check.that(
                sections.stream().anyMatch(s -> !s.channels().isEmpty()),
                "%s has no channel in any section, so nothing brings v to rest; add for example .channel(Channels.leak(\"0.1 mS/cm^2\", \"-65 mV\"))",
                owner);
        boolean sensitive =
                sections.stream().flatMap(s -> s.channels().stream()).anyMatch(c -> c.hasParameter("celsius"));
        Check.that(
                Double.isNaN(celsius) || sensitive,
                "%s: celsius is set, but no channel has a parameter 'celsius' that it would change",
                owner);
    }
}
