package spikelet.equations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import spikelet.engine.NeuronKernel;

/** A checked model made ready to run: the method chosen, the kernel written, and compiled once it is asked for. */
public final class CompiledModel {
    private final Dynamics dynamics;
    private final Method method;
    private final String source;
    private final int draws;
    private NeuronKernel kernel;

    private CompiledModel(Dynamics dynamics, Method method, String source, int draws) {
        this.dynamics = dynamics;
        this.method = method;
        this.source = source;
        this.draws = draws;
    }

    /**
     * Writes the kernel of a model.
     *
     * @param model the checked model
     * @param wanted the method, or null to have it chosen
     * @param conducting whether conductance synapses arrive, which make the input current depend on v
     * @param parameters all parameters, in the order in which the kernel will get their values; the random numbers follow them
     * @param perNeuron those of them that have one value per neuron
     * @return the model, ready to be compiled
     * @throws ModelError if the wanted method does not suit the model
     */
    public static CompiledModel of(
            Checked model, Method wanted, boolean conducting, List<String> parameters, Set<String> perNeuron) {
        var dynamics = Dynamics.of(model.equations(), conducting);
        if (wanted != null) check(model, wanted, dynamics, conducting);
        var method = wanted == null ? choose(dynamics) : wanted;
        var chance = Chance.named(model);
        var all = new ArrayList<>(parameters);
        all.addAll(chance.draws());
        var varying = new HashSet<>(perNeuron);
        varying.addAll(chance.draws());
        var source = KernelSource.of(chance.model(), dynamics, method, conducting, all, varying);
        return new CompiledModel(dynamics, method, source, chance.draws().size());
    }

    /**
     * Checks that a method suits a model.
     *
     * @param model the checked model
     * @param wanted the method
     * @param conducting whether conductance synapses arrive
     * @throws ModelError if it does not
     */
    public static void check(Checked model, Method wanted, boolean conducting) {
        check(model, wanted, Dynamics.of(model.equations(), conducting), conducting);
    }

    /**
     * The method that is taken if none is asked for: exact for linear systems without noise; for those with gates exponential Strang
     * splitting, or exponential midpoint where variables other than v depend on each other in a circle; exponential Euler for others that
     * are conditionally linear, Runge-Kutta for the rest, Heun where there is noise.
     *
     * @param model the checked model
     * @param conducting whether conductance synapses arrive
     * @return the method
     */
    public static Method methodFor(Checked model, boolean conducting) {
        return choose(Dynamics.of(model.equations(), conducting));
    }

    /**
     * Whether a name occurs in the differential equations, directly or through a sub-expression.
     *
     * @param equations the model
     * @param name the name
     * @return true if a derivative depends on it
     */
    public static boolean uses(Equations equations, String name) {
        return equations.differentials().stream().anyMatch(d -> Algebra.contains(d.right(), name))
                || equations.definitions().stream().anyMatch(d -> Algebra.contains(d.value(), name));
    }

    private static Method choose(Dynamics dynamics) {
        if (dynamics.isLinear() && !dynamics.isNoisy()) return Method.EXACT;
        if (dynamics.hasGates())
            return dynamics.layers() == null ? Method.EXPONENTIAL_MIDPOINT : Method.EXPONENTIAL_STRANG;
        if (dynamics.conditionallyLinear() != null) return Method.EXPONENTIAL_EULER;
        return dynamics.isNoisy() ? Method.HEUN : Method.RK4;
    }

    private static void check(Checked model, Method wanted, Dynamics dynamics, boolean conducting) {
        var first = model.equations().differentials().get(0).at();
        if (wanted == Method.EXACT && (!dynamics.isLinear() || dynamics.isNoisy())) {
            var why = conducting
                    ? "conductance synapses make it depend on v times the conductance"
                    : "it is not linear with constant coefficients, or noisy";
            throw new ModelError(
                    first,
                    "the exact method does not suit this model: " + why,
                    "leave the method out to have one chosen, or take RK4");
        }
        if (wanted == Method.ADAPTIVE && dynamics.isNoisy()) {
            throw new ModelError(
                    first,
                    "the adaptive method does not suit this model: white noise xi has no derivative whose error could be kept small",
                    "leave the method out to have one chosen, or take Heun");
        }
        if (wanted == Method.ADAPTIVE && firesByChance(model)) {
            throw new ModelError(
                    model.threshold().at(),
                    "the adaptive method does not suit this model: it fires by chance, once in a time step, and not where a condition begins to hold",
                    "leave the method out to have one chosen, or take RK4");
        }
    }

    /**
     * The method in use.
     *
     * @return chosen or asked for
     */
    public Method method() {
        return method;
    }

    /**
     * Whether the neurons fire by chance.
     *
     * @param model the checked model
     * @return true if the threshold says {@code rand()}
     */
    public static boolean firesByChance(Checked model) {
        return model.threshold() != null && Chance.isIn(model.threshold());
    }

    /**
     * The kernel as Java source.
     *
     * @return what is compiled
     */
    public String source() {
        return source;
    }

    /**
     * The kernel.
     *
     * @return it holds what it is working on, so it is for one population and one thread at a time
     */
    public NeuronKernel kernel() {
        if (kernel == null) kernel = KernelCompiler.compile(source);
        return kernel;
    }

    /**
     * Whether the model needs random numbers.
     *
     * @return true if xi occurs
     */
    public boolean isNoisy() {
        return dynamics.isNoisy();
    }

    /**
     * How many random numbers each neuron needs in each step besides noise.
     *
     * @return how often the threshold and the reset say {@code rand()}
     */
    public int draws() {
        return draws;
    }

    /**
     * The exact step of one neuron of a linear model.
     *
     * @param parameters gives the value of each parameter, in SI units
     * @param dt time step in second
     * @param taus decay time constants of the synaptic currents in second
     * @param rises their rise time constants in second; 0 for none
     * @return the coefficients
     */
    public LinearSystem linear(ToDoubleFunction<String> parameters, double dt, double[] taus, double[] rises) {
        return LinearSystem.of(dynamics, parameters, dt, taus, rises);
    }
}
