package spikelet.equations;

import java.util.List;
import java.util.Set;

/**
 * Writes the kernel of a model as Java source, to be compiled in memory and to be read by whoever asks for it: the step from {@link
 * StepSource}, threshold and reset from {@link FireSource}.
 */
final class KernelSource {
    private KernelSource() {}

    /**
     * Writes a kernel.
     *
     * @param dynamics the model's derivatives, as they are with or without conducting synapses
     * @param parameters all parameters, in the order in which the kernel gets their values
     * @param perNeuron those of them that have a value per neuron
     * @param conducting whether conductance synapses arrive
     */
    static String of(
            Checked model,
            Dynamics dynamics,
            Method method,
            boolean conducting,
            List<String> parameters,
            Set<String> perNeuron) {
        var program = StepProgram.of(model, dynamics, method, conducting);
        var shared = Set.of(Builtin.T.symbol(), Builtin.DT.symbol());
        var values =
                new Values(name -> shared.contains(name) || parameters.contains(name) && !perNeuron.contains(name));
        var schedule = Schedule.of(program, values);
        var text = new StringBuilder();
        text.append(
                "import spikelet.engine.Fast;\nimport spikelet.engine.FunctionPass;\nimport spikelet.engine.KernelPass;\n\n");
        text.append("/**\n * ").append(method).append(".\n *\n");
        // Only what the parser has understood: the user's own comments stay outside.
        Text.of(model.equations())
                .lines()
                .forEach(l -> text.append(" * ").append(l).append('\n'));
        text.append(" */\npublic final class GeneratedKernel extends spikelet.engine.NeuronKernel {\n");
        text.append(StepSource.of(schedule, dynamics.variables(), parameters));
        text.append(new FireSource(model, dynamics.variables(), conducting, parameters, perNeuron).write());
        if (method.repeats(!model.reset().isEmpty(), dynamics.isNoisy()))
            text.append(new SlopesSource(model, dynamics, conducting, parameters, perNeuron).write());
        return text.append("}\n").toString();
    }
}
