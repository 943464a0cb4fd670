package spikelet.equations;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may change and who may read what in a rule of plasticity. What neurons share among many synapses can depend on no single one of
 * them; so the synapses of a projection can be worked on in any order, and by several threads.
 */
final class RuleCheck {
    private final PlasticityEquations rule;
    private final Map<String, Expr> definitions = new HashMap<>();

    private RuleCheck(PlasticityEquations rule) {
        this.rule = rule;
        for (var d : rule.equations().definitions())
            definitions.put(d.name(), Algebra.substitute(d.value(), definitions));
    }

    static void check(PlasticityEquations rule) {
        var check = new RuleCheck(rule);
        for (var d : rule.equations().definitions()) refuseForeign(d.value());
        for (var d : rule.equations().differentials()) {
            check.reads(d.variable(), d.right());
            if (d.coefficient() != null) check.reads(d.variable(), d.coefficient());
        }
        for (var bound : rule.bounds()) check.refuseChanging("a bound", bound.value());
        for (var start : rule.starts()) check.refuseChanging("a start", start.value());
        check.statements(rule.onPre(), "a spike that arrives", EnumSet.of(Owner.PRE, Owner.SYNAPSE));
        check.statements(rule.onPost(), "a spike of the postsynaptic neuron", EnumSet.of(Owner.POST, Owner.SYNAPSE));
        rule.events()
                .forEach((name, all) ->
                        check.statements(all, "'" + name + "'", EnumSet.of(Owner.SHARED, Owner.SYNAPSE)));
    }

    /** Refuses statements that change what is no variable. */
    static void variables(PlasticityEquations rule) {
        for (var a : rule.statements()) {
            if (rule.owners().containsKey(a.variable())) continue;
            var at = new Source(
                    a.at().text(), a.at().from(), a.at().from() + a.variable().length());
            for (var p : rule.equations().parameters()) {
                if (!p.name().equals(a.variable())) continue;
                throw new ModelError(
                        at,
                        "'" + a.variable() + "' is a parameter, which nothing changes",
                        "a variable says whose it is: '" + a.variable() + " : " + Declared.text(p.dimension(), p.sort())
                                + " (pre)'");
            }
            throw new ModelError(
                    at,
                    "'" + a.variable() + "' is no variable of the rule",
                    Suggestions.stateVariable(a.variable(), rule.owners().keySet()));
        }
        for (var a : rule.starts()) {
            var owner = rule.owners().get(a.variable());
            if (!a.variable().equals(Owner.WEIGHT) && owner != Owner.NEURON) continue;
            throw new ModelError(
                    a.at(),
                    "'" + a.variable() + "' does not start here",
                    owner == Owner.NEURON
                            ? "the neuron's own model says where it starts"
                            : "weights start where the projection says: net.connect(…).to(…).weight(…)");
        }
    }

    private void statements(List<Equations.Assignment> all, String event, Set<Owner> mayChange) {
        for (var a : all) {
            var owner = rule.owners().get(a.variable());
            if (!mayChange.contains(owner)) throw notHis(a, event, owner);
            reads(a.variable(), a.value());
        }
    }

    private void refuseChanging(String what, Expr bound) {
        Names.each(
                bound,
                name -> Names.each(Algebra.substitute(name, definitions), inner -> {
                    boolean time = inner.name().equals(Builtin.T.symbol()) || TableNames.isTable(inner.name());
                    if (!rule.owners().containsKey(inner.name()) && !time) return;
                    throw new ModelError(
                            name.at(),
                            what + " stays where it is, but '" + name.name() + "' changes",
                            "write numbers and parameters alone");
                }));
        refuseForeign(bound);
    }

    private static ModelError notHis(Equations.Assignment a, String event, Owner owner) {
        var at = new Source(
                a.at().text(), a.at().from(), a.at().from() + a.variable().length());
        var wayOut = switch (owner) {
            case NEURON -> "the neuron's own model says what changes it";
            case PRE ->
                "many synapses share it; change it in onPre, or let each synapse have one of its own: (synapse)";
            case POST ->
                "many synapses share it; change it in onPost, or let each synapse have one of its own: (synapse)";
            default -> "all synapses share it; only a third factor changes it: onReward";
        };
        return new ModelError(
                at, "'" + a.variable() + "' is of " + owner.words() + ", so " + event + " cannot change it", wayOut);
    }

    /** Refuses what the owner of a variable cannot know. */
    private void reads(String variable, Expr e) {
        refuseForeign(e);
        var owner = rule.owners().get(variable);
        if (owner == Owner.SYNAPSE) return;
        var known =
                owner == Owner.POST ? EnumSet.of(owner, Owner.SHARED, Owner.NEURON) : EnumSet.of(owner, Owner.SHARED);
        Names.each(e, name -> {
            Names.each(Algebra.substitute(name, definitions), inner -> {
                var of = rule.owners().get(inner.name());
                if (of == null || known.contains(of)) return;
                boolean direct = name.name().equals(inner.name());
                throw new ModelError(
                        name.at(),
                        "'" + variable + "' is of " + owner.words() + ", which knows nothing of '" + inner.name() + "'"
                                + (direct ? "" : " in '" + name.name() + "'") + ", a variable of " + of.words(),
                        "let each synapse have a '" + variable + "' of its own: (synapse)");
            });
        });
    }

    private static void refuseForeign(Expr e) {
        Names.each(e, name -> {
            if (name.name().equals(Builtin.I.symbol())) {
                throw new ModelError(
                        name.at(),
                        "'I' is the input current of a neuron, which a synapse does not know",
                        "a variable of the neuron's model is declared: 'name : amp (neuron)'");
            }
            if (name.name().equals(Builtin.XI.symbol()))
                throw new ModelError(name.at(), "there is no white noise in a rule of plasticity", "leave out 'xi'");
        });
        if (Chance.isIn(e))
            throw new ModelError(e.at(), "there are no random numbers in a rule of plasticity", "leave out 'rand()'");
    }
}
