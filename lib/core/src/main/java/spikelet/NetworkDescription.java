package spikelet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import spikelet.engine.Distances;
import spikelet.equations.Definitions;

/**
 * A network as immutable data: it can be printed, compared, drawn and compiled. Equal descriptions give equal spikes.
 *
 * @param name the network's name
 * @param seed where all its random numbers come from
 * @param dt time step in second
 * @param populations in the order they were defined
 * @param projections in the order they were defined
 * @param stimuli in the order they were defined
 * @param couplings in the order they were defined
 */
public record NetworkDescription(
        String name,
        long seed,
        double dt,
        List<PopulationSpec> populations,
        List<ProjectionSpec> projections,
        List<StimulusSpec> stimuli,
        List<CouplingSpec> couplings)
        implements Tabular {

    /**
     * A population by its name.
     *
     * @param population the name
     * @return its data
     * @throws IllegalArgumentException if there is none; the message suggests the nearest
     */
    public PopulationSpec population(String population) {
        for (var p : populations) if (p.name().equals(population)) return p;
        int at = population == null ? -1 : population.lastIndexOf(Population.AT);
        if (at > 0) return population(population.substring(0, at));
        var names = populations.stream().map(PopulationSpec::name).toList();
        throw new IllegalArgumentException(
                "network '%s' has no population '%s'%s".formatted(name, population, Nearest.hint(population, names)));
    }

    /**
     * The synaptic state variables of a population: one for each kinetics among its projections and stimuli.
     *
     * <p>A variable is named by its synapse, else {@code exc}, {@code inh} or {@code syn} after the polarity of its first source;
     * where that name is taken by other kinetics, 2, 3 … is appended. Delta synapses have no state of their own.
     *
     * @param population the population's name
     * @return the kinetics by variable name, in order of definition
     */
    public Map<String, Synapse> synapses(String population) {
        var found = new LinkedHashMap<String, Synapse>();
        var taken = ownNames(population(population).model());
        for (var p : projections) {
            if (p.target().equals(population))
                add(found, p.synapse(), population(p.source()).polarity(), taken);
        }
        for (var s : stimuli) {
            if (!s.target().equals(population)) continue;
            if (s.drive() instanceof Drive.PoissonTrain train) add(found, train.synapse(), Polarity.PLAIN, taken);
            if (s.drive() instanceof Drive.SpikeTrain train) add(found, train.synapse(), Polarity.PLAIN, taken);
        }
        return found;
    }

    /**
     * The model of a population with the equations of its synapses, where these are given by equations.
     *
     * @param population the population's name
     * @return the model as it runs
     */
    public NeuronModel receiver(String population) {
        return joined(population(population).model(), synapses(population));
    }

    private static NeuronModel joined(NeuronModel model, Map<String, Synapse> synapses) {
        for (var e : synapses.entrySet()) {
            if (!(e.getValue() instanceof EquationSynapse own)) continue;
            model = model.asEquations().joined(e.getKey(), own);
        }
        return model;
    }

    /**
     * The places of a population's neurons that receive input; what has no place arrives in the middle of the first section.
     *
     * @param population the population's name
     * @return for each place, the name under which projections and stimuli have it as their target
     */
    public Map<String, Place> places(String population) {
        var found = new LinkedHashMap<String, Place>();
        var prefix = population + Population.AT;
        var targets = new ArrayList<String>();
        projections.forEach(p -> targets.add(p.target()));
        stimuli.forEach(s -> targets.add(s.target()));
        couplings.forEach(c -> targets.addAll(List.of(c.first(), c.second())));
        for (var t : targets) {
            boolean here = t.startsWith(prefix) && population(t).name().equals(population);
            if (here && !t.equals(population)) found.put(t, Place.parse(t.substring(prefix.length())));
        }
        return found;
    }

    /**
     * The same network with each projection and stimulus ending on the population as a whole, as it is drawn.
     *
     * @return a description in which every target is the name of a population
     */
    public NetworkDescription withoutPlaces() {
        var whole = projections.stream()
                .map(p -> p.onto(population(p.target()).name()))
                .toList();
        var fed =
                stimuli.stream().map(s -> s.onto(population(s.target()).name())).toList();
        var coupled = couplings.stream()
                .map(c -> c.between(
                        population(c.first()).name(), population(c.second()).name()))
                .toList();
        return new NetworkDescription(name, seed, dt, populations, whole, fed, coupled);
    }

    /** Refuses input that a model given by equations has no place for. */
    void checkInputs() {
        var names = populations.stream().map(PopulationSpec::name).toList();
        // Each is joined from all of its synapses, so once for all of them.
        var receivers = new HashMap<String, NeuronModel>();
        for (var p : projections) {
            var owner = "projection '" + p.name() + "'";
            checkInput(p.target(), p.synapse(), owner, receivers);
            p.plasticity().ifPresent(rule -> RuleChecks.populations(rule, owner, names));
        }
        for (var s : stimuli) {
            var owner = "stimulus '" + s.name() + "'";
            if (s.drive() instanceof Drive.PoissonTrain t) checkInput(s.target(), t.synapse(), owner, receivers);
            else if (s.drive() instanceof Drive.SpikeTrain t) checkInput(s.target(), t.synapse(), owner, receivers);
            else checkInput(s.target(), Synapse.current(1), owner, receivers);
        }
        populations.forEach(this::checkJoint);
    }

    private void checkJoint(PopulationSpec p) {
        var synapses = synapses(p.name());
        if (synapses.values().stream().noneMatch(EquationSynapse.class::isInstance)) return;
        var owner = "population '" + p.name() + "'";
        var joint = joined(p.model(), synapses).asEquations();
        var checked = joint.checked();
        synapses.forEach((label, synapse) -> {
            if (synapse instanceof EquationSynapse own) own.checkGiven(owner, label, checked);
        });
        joint.validate(owner, p.size());
    }

    private void checkInput(String target, Synapse synapse, String owner, Map<String, NeuronModel> receivers) {
        Check.that(
                !(synapse instanceof Receptor) || owner.startsWith("projection"),
                "%s: receptors answer the terminals of neurons; make the spikes a population, net.spikes(…) or net.poisson(…), and connect it",
                owner);
        Check.that(
                synapse instanceof EquationSynapse
                        || !ownNames(population(target).model()).contains(synapse.label()),
                "%s: the neurons of population '%s' have a variable '%s' of their own; give the synapse another name, .named(…)",
                owner,
                target,
                synapse.label());
        if (synapse instanceof EquationSynapse own)
            own.checkOn(owner, target, population(target).model());
        if (population(target).model() instanceof Cell && synapse instanceof StockSynapse s)
            CellChecks.input(owner, target, s);
        if (!synapse.dimension().equals(Dimension.CURRENT) && !(synapse instanceof EquationSynapse)) {
            var model = population(target).model();
            Check.that(
                    EquationModel.hasPotential(model),
                    "%s: '%s' of population '%s' is no voltage; the neurons take .current(tau) with a weight in ampere",
                    owner,
                    model.variables().keySet().stream().findFirst().orElse(""),
                    target);
        }
        var receiver = receivers.computeIfAbsent(target, this::receiver);
        if (!(receiver instanceof EquationModel model) || synapse.isDelta()) return;
        Check.that(
                !(synapse instanceof StockSynapse s) || s.kind() != Synapse.Kind.DECAY,
                "%s: a drive in volt is for Lif alone; population '%s' or one of its synapses is given by equations and takes .current(tau) with a weight in ampere, .conductance(tau, reversal) in siemens, or .delta()",
                owner,
                target);
        Check.that(
                model.takesCurrent(),
                "%s: the equations of population '%s' have no input current; add I where it belongs, for example C dv/dt = … + I",
                owner,
                target);
    }

    /** What a model itself has variables and sub-expressions for. */
    private static Set<String> ownNames(NeuronModel model) {
        var names = new HashSet<>(model.variables().keySet());
        if (model instanceof EquationModel m) m.equations().definitions().forEach(d -> names.add(d.name()));
        return names;
    }

    private static void add(Map<String, Synapse> found, Synapse synapse, Polarity polarity, Set<String> taken) {
        if (synapse.isDelta()) return;
        if (found.values().stream().anyMatch(s -> s.kinetics().equals(synapse.kinetics()))) return;
        var base = !synapse.label().isEmpty() ? synapse.label() : shortName(polarity);
        var variable = base;
        for (int n = 2; found.containsKey(variable) || isTaken(variable, synapse, taken); n++) variable = base + n;
        found.put(variable, synapse);
    }

    private static boolean isTaken(String variable, Synapse synapse, Set<String> taken) {
        return synapse.label().isEmpty() && taken.contains(variable);
    }

    private static String shortName(Polarity polarity) {
        return switch (polarity) {
            case EXCITATORY -> "exc";
            case INHIBITORY -> "inh";
            case PLAIN -> "syn";
        };
    }

    /**
     * The dimension of each variable of a population that can be initialised or recorded; {@code I} (the stimulus current),
     * {@code I_syn} (the synaptic current) and the sub-expressions of a model's equations can only be recorded.
     *
     * @param population the population's name
     * @return dimensions by variable name; empty for a source of spikes
     */
    public Map<String, Dimension> variables(String population) {
        var known = new LinkedHashMap<String, Dimension>();
        if (population(population).model().isSource()) return known;
        var synapses = synapses(population);
        var receiver = joined(population(population).model(), synapses);
        known.putAll(receiver.variables());
        synapses.forEach((variable, synapse) -> {
            if (synapse instanceof EquationSynapse) return;
            known.put(variable, synapse.dimension());
        });
        if (population(population).model() instanceof Cell cell) {
            for (var p : population(population).probes()) {
                if (p.variable().contains("."))
                    known.put(p.variable(), CellVariable.of(cell, p.variable()).dimension());
            }
        }
        known.put("I", Dimension.CURRENT);
        known.put("I_syn", Dimension.CURRENT);
        if (receiver instanceof EquationModel model) known.putAll(Definitions.recordable(model.equations()));
        return known;
    }

    /**
     * The number of neurons, sources included.
     *
     * @return the sum over populations
     */
    public long neurons() {
        return populations.stream().mapToLong(PopulationSpec::size).sum();
    }

    /**
     * The number of synapses of a projection, its mean where the rule is random.
     *
     * @param projection one of this network's projections
     * @return the expected number
     */
    public double expectedSynapses(ProjectionSpec projection) {
        Check.given("the projection", projection);
        if (projection.rule() instanceof ConnectionRule.ByDistance) return Distances.expected(this, projection);
        return projection
                .rule()
                .expected(
                        population(projection.source()).size(),
                        population(projection.target()).size(),
                        projection.isRecurrent(),
                        projection.autapses());
    }

    /**
     * The number of gap junctions of a coupling, its mean where the rule is random.
     *
     * @param coupling one of this network's couplings
     * @return the expected number
     */
    public double expectedJunctions(CouplingSpec coupling) {
        Check.given("the coupling", coupling);
        return coupling.expected(
                population(coupling.first()).size(),
                population(coupling.second()).size());
    }

    /**
     * The network in words: a line for the whole, one for each part.
     *
     * @return several lines of text
     */
    public String summary() {
        double synapses =
                projections.stream().mapToDouble(this::expectedSynapses).sum();
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "network '%s': %s, %s, dt %s, seed %d%n",
                name,
                Names.count(neurons(), "neuron"),
                Names.count(Math.round(synapses), "synapse"),
                Quantity.format(dt, Dimension.TIME),
                seed));
        var table = columns();
        var names = (String[]) table.get("name");
        var details = (String[]) table.get("details");
        int width = 1;
        for (var n : names) width = Math.max(width, n.length());
        for (int row = 0; row < names.length; row++) {
            text.append(String.format(Locale.ROOT, "  %-" + width + "s  %s%n", names[row], details[row]));
        }
        return text.toString();
    }

    /** One row for each population, projection, coupling and stimulus. */
    @Override
    public Columns columns() {
        var rows = new ArrayList<String[]>();
        for (var p : populations) {
            var polarity = p.model().isSource() && p.polarity() == Polarity.PLAIN ? "" : p.polarity() + ", ";
            rows.add(new String[] {
                "population",
                p.name(),
                Names.count(p.size(), "neuron") + ", " + polarity
                        + p.model().summary()
                        + p.layout().map(l -> ", " + l).orElse("")
            });
        }
        for (var p : projections) {
            var count = Names.count(Math.round(expectedSynapses(p)), "synapse") + ", ";
            rows.add(new String[] {"projection", p.name(), count + p.details()});
        }
        for (var c : couplings) {
            var count = Names.count(Math.round(expectedJunctions(c)), "gap junction") + ", ";
            rows.add(new String[] {"coupling", c.name(), count + c.details()});
        }
        for (var s : stimuli) rows.add(new String[] {"stimulus", s.name(), s.details()});
        return Columns.named(name)
                .column("part", rows.stream().map(r -> r[0]).toArray(String[]::new))
                .column("name", rows.stream().map(r -> r[1]).toArray(String[]::new))
                .column("details", rows.stream().map(r -> r[2]).toArray(String[]::new));
    }

    /** The {@link #summary()}. */
    @Override
    public String toString() {
        return summary();
    }
}
