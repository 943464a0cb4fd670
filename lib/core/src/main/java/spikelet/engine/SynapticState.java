package spikelet.engine;

import spikelet.Synapse;

/** A synaptic state variable of the neurons of a group: what one kinetics holds, and what is under way to it. */
final class SynapticState {
    final String variable;
    final Synapse synapse;
    final double[] state;
    /** What is left of the state after a step. */
    final double decay;
    /** The state's mean over a step, per unit at its beginning. */
    final double mean;

    DelayRing arrivals;

    SynapticState(String variable, Synapse synapse, int size, double dt) {
        this.variable = variable;
        this.synapse = synapse;
        state = new double[size];
        decay = Propagator.decay(dt, synapse.tau());
        mean = Propagator.mean(dt, synapse.tau());
    }

    boolean isConductance() {
        return synapse.kind() == Synapse.Kind.CONDUCTANCE;
    }
}
