package spikelet.equations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import spikelet.engine.PlasticKernel;

/**
 * A rule of plasticity, compiled. A variable of its own whose equation is {@code dx/dt = (rest - x)/tau} decays in closed form; those of
 * synapses then need no attention between events. All else moves step by step.
 */
public final class CompiledRule {
    private final CheckedRule rule;
    private final List<String> parameters;
    private final List<Products.Product> products;
    private final PlasticKernel kernel;

    private CompiledRule(CheckedRule rule, List<String> parameters, List<Products.Product> products) {
        this.rule = rule;
        this.parameters = parameters;
        this.products = products;
        kernel = KernelCompiler.compile(source(), PlasticKernel.class);
    }

    /**
     * Compiles a rule.
     *
     * @param rule the checked rule
     * @param parameters the names of all values, tables by their lines, in the order in which they will be given
     * @return the rule with a kernel of its own
     */
    public static CompiledRule of(CheckedRule rule, List<String> parameters) {
        return new CompiledRule(rule, parameters, List.of());
    }

    /**
     * Compiles a rule, such that what postsynaptic spikes add to weights is summed for each neuron if it can be.
     *
     * @param rule the checked rule
     * @param parameters the names of all values, in the order in which the kernel is given them
     * @param values gives the value of each parameter
     * @param others starts that were given elsewhere, by variable
     * @param fits asked whether traces with these rates, in 1/s, can be summed
     * @return the rule and its kernel
     */
    public static CompiledRule summing(
            CheckedRule rule,
            List<String> parameters,
            ToDoubleFunction<String> values,
            Map<String, Double> others,
            Predicate<double[]> fits) {
        var products = Products.of(rule, values, others);
        return new CompiledRule(rule, parameters, fits.test(rates(rule, products, values)) ? products : List.of());
    }

    /**
     * The traces of terminals that what postsynaptic spikes bring is multiplied with and summed.
     *
     * @return their places among the variables of terminals; none if nothing is summed
     */
    public int[] traces() {
        return products.stream()
                .mapToInt(p -> rule.variables(Owner.PRE).indexOf(p.trace()))
                .toArray();
    }

    /**
     * How these decay.
     *
     * @param values gives the value of each parameter
     * @return rates in 1/s, negative
     */
    public double[] rates(ToDoubleFunction<String> values) {
        return rates(rule, products, values);
    }

    private static double[] rates(CheckedRule rule, List<Products.Product> products, ToDoubleFunction<String> values) {
        return products.stream()
                .mapToDouble(p -> decay(rule, p.trace(), values).rate())
                .toArray();
    }

    /**
     * The Java source of the kernel.
     *
     * @return a compilation unit
     */
    public String source() {
        return RuleSource.of(rule, parameters, products);
    }

    /**
     * The kernel, which works for one projection.
     *
     * @return the only one
     */
    public PlasticKernel kernel() {
        return kernel;
    }

    /**
     * The names of all values.
     *
     * @return in the order in which they were given
     */
    public List<String> parameters() {
        return parameters;
    }

    /**
     * The variables of an owner, without the weight.
     *
     * @param owner whose
     * @return names in the order of the text
     */
    public List<String> variables(Owner owner) {
        return rule.variables(owner).stream()
                .map(Equations.Differential::variable)
                .toList();
    }

    /**
     * How a variable decays.
     *
     * @param rate in 1/second, negative for a decay; 0 for what only events change
     * @param rest where it decays to
     */
    public record Decay(double rate, double rest) {}

    /**
     * How the variables of an owner decay.
     *
     * @param owner whose
     * @param values gives the value of each parameter
     * @return by variable; null for one that moves step by step
     */
    public List<Decay> decays(Owner owner, ToDoubleFunction<String> values) {
        var decays = new ArrayList<Decay>();
        for (var d : rule.variables(owner)) decays.add(decay(rule, d, values));
        return decays;
    }

    static Decay decay(CheckedRule rule, Equations.Differential d, ToDoubleFunction<String> values) {
        if (!isClosed(rule, d)) return null;
        if (d.isHeld()) return new Decay(0, 0);
        var line = Algebra.line(rule.slope(d), d.variable());
        double rate = Evaluate.of(line.slope(), values);
        return new Decay(rate, -Evaluate.of(line.constant(), values) / rate);
    }

    /** Whether a variable decays in closed form, or is held. */
    static boolean isClosed(CheckedRule rule, Equations.Differential d) {
        if (d.isHeld()) return true;
        var line = Algebra.line(rule.slope(d), d.variable());
        return line != null
                && !Algebra.isZero(line.slope())
                && rule.isFixed(line.slope())
                && rule.isFixed(line.constant());
    }

    /** Whether all that evolves at synapses decays in closed form. */
    static boolean isLazy(CheckedRule rule) {
        return rule.weight() == null && rule.variables(Owner.SYNAPSE).stream().allMatch(d -> isClosed(rule, d));
    }

    /**
     * Whether synapses have to be visited in every step.
     *
     * @return false if events are enough
     */
    public boolean flows() {
        return !isLazy(rule);
    }

    /**
     * Whether synapses remember when they were last looked at.
     *
     * @return true if they have variables that decay from event to event
     */
    public boolean remembers() {
        return remembers(rule);
    }

    static boolean remembers(CheckedRule rule) {
        return isLazy(rule) && rule.variables(Owner.SYNAPSE).stream().anyMatch(d -> !d.isHeld());
    }

    /**
     * Whether what a postsynaptic spike does to synapses can wait until the next spike arrives there: where what they need of the
     * presynaptic neuron follows from the last arrival, and nobody but the two neurons is concerned.
     *
     * @param rule the checked rule
     * @return true if the kernel has to be asked to catch up
     */
    public static boolean isDeferred(CheckedRule rule) {
        return isLazy(rule)
                && rule.events().isEmpty()
                && rule.onPost().stream().anyMatch(a -> rule.owners().get(a.variable()) == Owner.SYNAPSE)
                && rule.variables(Owner.PRE).stream().allMatch(d -> isClosed(rule, d))
                && rule.onPost().stream().noneMatch(a -> readsTable(rule, a));
    }

    private static boolean readsTable(CheckedRule rule, Equations.Assignment a) {
        boolean[] found = {false};
        Names.each(rule.expanded(a.value()), n -> found[0] |= n.name().indexOf('$') >= 0);
        return found[0];
    }

    /**
     * Whether postsynaptic spikes are noted and worked off when the next one arrives.
     *
     * @return true if the kernel has to be asked to catch up
     */
    public boolean isDeferred() {
        return isDeferred(rule);
    }

    /**
     * Whether variables of neurons have to be moved in every step.
     *
     * @return false if all of them decay
     */
    public boolean drifts() {
        return List.of(Owner.PRE, Owner.POST, Owner.SHARED).stream()
                .flatMap(o -> rule.variables(o).stream())
                .anyMatch(d -> !isClosed(rule, d));
    }

    /**
     * Whether the rule reads a variable anywhere; v is there in all rules, and mostly nobody asks for it.
     *
     * @param variable its name
     * @return true if some equation or statement does
     */
    public boolean reads(String variable) {
        var all = new ArrayList<Equations.Assignment>(rule.onPre());
        all.addAll(rule.onPost());
        rule.events().values().forEach(all::addAll);
        return all.stream().anyMatch(a -> Algebra.contains(rule.expanded(a.value()), variable))
                || rule.model().equations().differentials().stream()
                        .anyMatch(d -> Algebra.contains(rule.slope(d), variable));
    }

    /**
     * The names of the third factors.
     *
     * @return in the order of the kernel
     */
    public List<String> events() {
        return List.copyOf(rule.events().keySet());
    }

    /**
     * Where the variables start that the text gives a start.
     *
     * @param owner whose
     * @param others starts that were given elsewhere, by variable
     * @return in SI units, by variable
     */
    public double[] starts(Owner owner, Map<String, Double> others) {
        return rule.variables(owner).stream()
                .mapToDouble(d -> others.getOrDefault(d.variable(), d.start()))
                .toArray();
    }
}
