package spikelet;

import java.util.Map;

/**
 * What the neurons of a population are: immutable data that an engine compiles. Two models are equal when their data are.
 */
public sealed interface NeuronModel permits Lif, EquationModel, Cell, PoissonSource, SpikeSource {
    /**
     * Reads a model from equations with units. The whole language by example, a statement a line or with {@code ;} between them:
     *
     * <pre>{@code
     * C dv/dt = -gL*(v - EL) + I : volt            # a state variable; the first is the membrane potential
     * dw/dt = (a*(v - EL) - w)/tau_w : amp         # the factor may stand on either side
     * I_K = gK*n^4*(v - EK) : amp                  # a sub-expression; it can be recorded like a variable
     * gL = 30*nS : siemens                         # a parameter with a default
     * EL : volt                                    # one whose value is given later: .with("EL", "-70 mV")
     * count : integer (spikes)                     # a variable that only spikes change; whole numbers
     * theta = 15*mV : volt (spikes)                # another, with where it starts
     * bursting = v > VT and not off : boolean      # a condition with a name
     * off = false : boolean                        # a parameter that is true or false
     * stim(t) : amp                                # a table read at the time: .table("stim", 1*ms, values, "pA")
     * R = 8.314*joule/(kelvin*mole) : joule/(kelvin*mole)
     * }</pre>
     *
     * <p><b>Built in</b>: {@code I}, the input current of stimuli and synapses, in amp; {@code t} the time and {@code dt} the time step;
     * {@code xi}, white noise in 1/second^(1/2), on the right side of an equation only, as in {@code + sigma*sqrt(2/tau)*xi};
     * {@code pi}, {@code true}, {@code false}.
     *
     * <p><b>Units</b> after the colon: {@code volt}, {@code nS/cm^2}, {@code 1/(mM*ms)}, {@code 1} for a plain number; {@code integer} and
     * {@code boolean} have none. In an expression a unit is a value: {@code 20*mV} or {@code 20 mV}. There are volt V, amp A, siemens S, ohm,
     * farad F, second s, Hz, metre, coulomb C, joule J, watt W, kelvin K, mole and M (molar) with their prefixes; in an expression single
     * letters are names, and metre is never m alone.
     *
     * <p><b>Operators</b>, from tight to loose: {@code ^}; sign; {@code * /}; {@code + -}; {@code < <= > >= == !=}; {@code not}; {@code and};
     * {@code or}. <b>Functions</b>: {@code exp log log10 sqrt sin cos tanh sinh cosh}; {@code exprel(x)} = (exp(x) - 1)/x; {@code abs min max
     * clip(x, low, high)}; {@code mod(x, y)}; {@code floor ceil round sign}; {@code int(condition)}, 1 or 0, as in
     * {@code int(mod(t, 100*ms) < 10*ms)*0.2*nA}.
     *
     * <p><b>A spike</b> is told apart: {@code .spikesWhen("v > theta").onSpike("v = EL; count += 1; theta += 1*mV")}, where
     * {@code rand()} may stand too, a random number of [0, 1), new for each neuron and time step: {@code rand() < 1 - exp(-rho*dt)} fires at
     * the rate rho.
     *
     * @param equations the text
     * @return the model; say when it spikes, and give its parameters values
     * @throws spikelet.equations.ModelError if the text is not a model; it points at the place
     */
    static EquationModel of(String equations) {
        return EquationModel.of(equations);
    }

    /**
     * The model's name in summaries.
     *
     * @return for example {@code LIF}
     */
    String name();

    /**
     * The state variables that can be initialised and recorded, apart from those that synapses bring.
     *
     * @return their dimensions by name, the membrane potential first; empty for a source of spikes
     */
    Map<String, Dimension> variables();

    /**
     * The model in one line, parameters included.
     *
     * @return for summaries
     */
    String summary();

    /**
     * Whether the neurons only send spikes and take no input.
     *
     * @return true for sources
     */
    default boolean isSource() {
        return variables().isEmpty();
    }

    /**
     * The model as equations: itself, or what it stands for.
     *
     * @return the equations with the values of this model
     * @throws IllegalArgumentException for a source of spikes, and for a cell, which has equations in each of its sections
     */
    default EquationModel asEquations() {
        throw new IllegalArgumentException(name() + " has no equations of its own");
    }
}
