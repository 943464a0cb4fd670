package spikelet;

import java.util.List;

/** What a stimulus feeds into its neurons. Immutable data; currents in ampere, potentials in volt, times in second. */
public sealed interface Drive {
    /**
     * The word for it.
     *
     * @return for example {@code sine}
     */
    String word();

    /**
     * A current that does not change while the stimulus lasts.
     *
     * @param current in ampere, one per neuron
     */
    record Constant(Distribution current) implements Drive {
        @Override
        public String word() {
            return "constant";
        }

        @Override
        public String toString() {
            return "current " + current.format(Dimension.CURRENT);
        }
    }

    /**
     * A current that changes linearly from the stimulus' start to its end.
     *
     * @param first at the start, in ampere
     * @param last at the end, in ampere
     */
    record Ramp(double first, double last) implements Drive {
        @Override
        public String word() {
            return "ramp";
        }

        @Override
        public String toString() {
            return "ramp " + Quantity.format(first, Dimension.CURRENT) + " to "
                    + Quantity.format(last, Dimension.CURRENT);
        }
    }

    /**
     * A current offset + amplitude · sin(2π · frequency · t + phase), t from the stimulus' start.
     *
     * @param amplitude in ampere
     * @param frequency in hertz
     * @param phase in radian
     * @param offset in ampere
     */
    record Sine(double amplitude, double frequency, double phase, double offset) implements Drive {
        @Override
        public String word() {
            return "sine";
        }

        @Override
        public String toString() {
            return "sine, amplitude " + Quantity.format(amplitude, Dimension.CURRENT) + ", frequency "
                    + Quantity.format(frequency, Dimension.FREQUENCY) + ", offset "
                    + Quantity.format(offset, Dimension.CURRENT);
        }
    }

    /**
     * A current read from a table, t from the stimulus' start.
     *
     * @param samples in ampere, one column for all neurons or one for each
     */
    record Sampled(Samples samples) implements Drive {
        @Override
        public String word() {
            return "table";
        }

        @Override
        public String toString() {
            return "current from a " + samples;
        }
    }

    /**
     * A noise current, independent for each neuron: an Ornstein-Uhlenbeck process, started in its stationary state and advanced
     * exactly, so its statistics do not depend on dt (Gillespie, Phys. Rev. E 54, 1996, equations 1.9).
     *
     * @param mean in ampere
     * @param sd stationary standard deviation in ampere
     * @param tau correlation time in second
     */
    record Noise(double mean, double sd, double tau) implements Drive {
        @Override
        public String word() {
            return "noise";
        }

        @Override
        public String toString() {
            return "noise, mean " + Quantity.format(mean, Dimension.CURRENT) + ", sd "
                    + Quantity.format(sd, Dimension.CURRENT) + ", correlation time "
                    + Quantity.format(tau, Dimension.TIME);
        }
    }

    /**
     * A Poisson train of its own for each neuron; the number of its spikes in a step is Poisson distributed with mean rate · dt.
     *
     * @param rate in hertz, one per neuron
     * @param weight in the synapse's unit
     * @param synapse the kinetics
     */
    record PoissonTrain(Distribution rate, double weight, Synapse synapse) implements Drive {
        @Override
        public String word() {
            return "poisson";
        }

        @Override
        public String toString() {
            return "Poisson trains, rate " + rate.format(Dimension.FREQUENCY) + ", weight "
                    + Quantity.format(weight, synapse.dimension()) + ", " + synapse;
        }
    }

    /**
     * The same given spikes to every neuron.
     *
     * @param times in second, ascending
     * @param weight in the synapse's unit
     * @param synapse the kinetics
     */
    record SpikeTrain(List<Double> times, double weight, Synapse synapse) implements Drive {
        @Override
        public String word() {
            return "spikes";
        }

        @Override
        public String toString() {
            return times.size() + " given spikes, weight " + Quantity.format(weight, synapse.dimension()) + ", "
                    + synapse;
        }
    }
}
