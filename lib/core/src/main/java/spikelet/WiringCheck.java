package spikelet;

import java.util.Arrays;
import java.util.List;

/** Refuses rules that do not fit the two populations. */
final class WiringCheck {
    private WiringCheck() {}

    static void sizes(String name, Population source, Population target) {
        Check.that(
                source.size() == target.size(),
                "projection '%s': one to one needs populations of equal size; '%s' has %d neurons, '%s' has %d",
                name,
                source.name(),
                source.size(),
                target.name(),
                target.size());
    }

    static void edges(String owner, Edges edges, Population source, Population target) {
        for (int k = 0; k < edges.count(); k++) {
            Check.neuron(owner, source, edges.source(k));
            Check.neuron(owner, target, edges.target(k));
        }
    }

    static void smallWorld(String owner, ConnectionRule.SmallWorld world, Population source, Population target) {
        Check.that(source == target, "%s: a small world connects the neurons of one population with each other", owner);
        int most = (source.size() - 1) / 2 * 2;
        Check.that(
                world.neighbours() >= 0 && world.neighbours() % 2 == 0 && world.neighbours() <= most,
                "%s: a small world of %d neurons needs an even number of neighbours up to %d, got %d",
                owner,
                source.size(),
                most,
                world.neighbours());
        Check.that(
                world.rewiring() == 0 || world.neighbours() < source.size() - 1,
                "%s: each neuron reaches all others already, there is nowhere to rewire to",
                owner);
    }

    static void layouts(String owner, Population source, Population target) {
        for (var p : List.of(source, target)) {
            Check.that(
                    p.layout() != null,
                    "%s: distances decide here, but population '%s' has no layout; give it one, for example .layout(Layout.ring(1*mm))",
                    owner,
                    p.name());
        }
        Check.that(
                Arrays.equals(
                        source.layout().period(source.size()), target.layout().period(target.size())),
                "%s: '%s' (%s) and '%s' (%s) do not lie in one space",
                owner,
                source.name(),
                source.layout(),
                target.name(),
                target.layout());
    }

    static void degrees(String name, Wiring wiring, Population source, Population target) {
        var rule = wiring.rule;
        int self = skipsSelf(wiring, source, target) ? 1 : 0;
        int sources = source.size() - self;
        int sinks = target.size() - self;
        if (rule instanceof ConnectionRule.FixedInDegree in)
            degree(name, wiring, "in-degree", in.count(), sources, "sources");
        if (rule instanceof ConnectionRule.FixedOutDegree out)
            degree(name, wiring, "out-degree", out.count(), sinks, "targets");
        if (rule instanceof ConnectionRule.FixedTotal total) {
            double pairs =
                    new ConnectionRule.AllToAll().expected(source.size(), target.size(), self == 1, wiring.autapses);
            int most = (int) Math.min(pairs, Integer.MAX_VALUE);
            degree(name, wiring, "total", total.count(), most, "pairs");
        }
    }

    /** Refuses autapses that are asked for by name. */
    static void autapses(String name, Wiring wiring, Population source, Population target) {
        if (!skipsSelf(wiring, source, target)) return;
        Check.that(
                !(wiring.rule instanceof ConnectionRule.OneToOne),
                "projection '%s': one to one connects each neuron with itself, and .noAutapses() leaves nothing of that",
                name);
        if (!(wiring.rule instanceof ConnectionRule.Listed listed)) return;
        var edges = listed.edges();
        for (int k = 0; k < edges.count(); k++)
            if (edges.source(k) == edges.target(k))
                Check.that(
                        false,
                        "projection '%s': its list connects neuron %d with itself; take such pairs out, or .noAutapses()",
                        name,
                        edges.source(k));
    }

    private static boolean skipsSelf(Wiring wiring, Population source, Population target) {
        return !wiring.autapses && source.name().equals(target.whole().name());
    }

    private static void degree(String name, Wiring wiring, String rule, int degree, int pool, String who) {
        Check.that(
                degree == 0 || pool > 0,
                "projection '%s': %s %d, but there is nobody to connect to",
                name,
                rule,
                degree);
        Check.that(
                wiring.multapses || degree <= pool,
                "projection '%s': %s %d, but there are only %d %s; allow .multapses() or ask for fewer",
                name,
                rule,
                degree,
                pool,
                who);
    }
}
