package spikelet;

import java.util.List;
import spikelet.equations.CheckedRule;
import spikelet.equations.Owner;
import spikelet.equations.PlasticityEquations;
import spikelet.equations.TableNames;

/** Whether a rule of plasticity fits the projection that is to learn by it. */
final class RuleChecks {
    private RuleChecks() {}

    /**
     * Refuses what can be seen to be wrong while the projection is being described.
     *
     * @param weight the dimension of its weights; null as long as it is not known
     * @param complete whether nothing more will be said
     */
    static void check(PlasticityRule rule, String projection, Dimension weight, Population target, boolean complete) {
        var variables = target.model().variables();
        var potential = variables.values().stream().findFirst().orElse(Dimension.VOLTAGE);
        var checked = rule.checked(weight, potential);
        for (var d : checked.model().equations().differentials()) {
            boolean reads = checked.owners().get(d.variable()) == Owner.NEURON;
            if (!reads || d.variable().equals(PlasticityEquations.POTENTIAL)) continue;
            var found = variables.get(d.variable());
            Check.that(
                    found != null,
                    "%s: its rule '%s' reads '%s' of the neurons, but the model of population '%s' has no such variable%s",
                    projection,
                    rule.name(),
                    d.variable(),
                    target.name(),
                    Nearest.hint(d.variable(), variables.keySet()));
            Check.that(
                    found.equals(d.dimension()),
                    "%s: its rule '%s' declares '%s' in %s, but in the model of population '%s' it is in %s",
                    projection,
                    rule.name(),
                    d.variable(),
                    d.dimension(),
                    target.name(),
                    found);
        }
        var missing = checked.model().missing();
        if (complete && !missing.isEmpty()) throw missing(rule, projection, missing.get(0), checked);
        if (missing.isEmpty()) rule.bounds(checked);
    }

    private static IllegalArgumentException missing(
            PlasticityRule rule, String projection, String missing, CheckedRule checked) {
        boolean isTable = TableNames.isTable(missing);
        var mine = isTable ? TableNames.table(missing) : missing;
        var unit = checked.model().dimensions().get(missing).symbol();
        var wayOut = isTable
                ? ".table(\"%s\", Samples.every(1*ms, values, \"%s\"))".formatted(mine, unit)
                : ".with(\"%s\", \"%s\")".formatted(mine, ("1 " + unit).strip());
        return new IllegalArgumentException("%s: %s '%s' of its rule '%s' has no value; give it one, for example %s"
                .formatted(projection, isTable ? "table" : "parameter", mine, rule.name(), wayOut));
    }

    /** Refuses a third factor that comes from a population that is not there. */
    static void populations(PlasticityRule rule, String projection, List<String> known) {
        rule.events()
                .forEach(event -> rule.population(event)
                        .ifPresent(population -> Check.that(
                                known.contains(population),
                                "%s: '%s' of its rule '%s' comes from population '%s', which the network does not have%s",
                                projection,
                                event,
                                rule.name(),
                                population,
                                Nearest.hint(population, known))));
    }

    /** Refuses bounds that cannot be. */
    static PlasticityRule.Bounds bounds(String owner, CheckedRule checked, double low, double high) {
        var unit = checked.model().dimensions().get(PlasticityEquations.WEIGHT);
        Check.that(
                low >= 0,
                "%s: the lower bound of the strength must not be negative, got %s; the sign of a synapse is that of its projection's weight (Dale's principle)",
                owner,
                strength(low, unit));
        Check.that(
                high > low,
                "%s: the upper bound %s must be above the lower one, %s",
                owner,
                strength(high, unit),
                strength(low, unit));
        return new PlasticityRule.Bounds(low, high);
    }

    /** In its unit, if that is known. */
    private static String strength(double value, Dimension unit) {
        return Owner.isOfWeights(unit) ? Double.toString(value) : Quantity.format(value, unit);
    }
}
