package spikelet.engine;

import spikelet.Channel;

/** A channel in the membrane of one section of all neurons: its gates, and where its compartments lie. */
final class ChannelStretch {
    final double[][] gates;
    private final ChannelKernel kernel;
    private final double[] parameters;
    private final int at;
    private final int size;

    ChannelStretch(Channel channel, int firstNode, int compartments, int neurons) {
        kernel = channel.equations().kernel();
        parameters = channel.values().values().stream().mapToDouble(x -> x).toArray();
        at = firstNode * neurons;
        size = compartments * neurons;
        gates = new double[channel.gates().size()][size];
    }

    void settle(double[] v) {
        kernel.settle(gates, parameters, v, at, 0, size);
    }

    void move(double[] v, double t, double dt) {
        kernel.move(gates, parameters, v, at, t, dt, size);
    }

    void carry(double[] v, double[] area, double[] conductance, double[] drive, double t) {
        kernel.carry(gates, parameters, v, area, conductance, drive, at, t, size);
    }

    /** Where the gates of a node begin. */
    int offset(int firstOfNode) {
        return firstOfNode - at;
    }
}
