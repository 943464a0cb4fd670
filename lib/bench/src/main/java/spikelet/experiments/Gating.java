package spikelet.experiments;

import static spikelet.Units.*;

import java.util.Random;
import spikelet.Lif;
import spikelet.Network;
import spikelet.Recording;
import spikelet.trains.Signal;
import spikelet.trains.SpikeProcess;

/**
 * Gating by detailed balance, after Vogels and Abbott (Nat. Neurosci. 12:483-491, 2009): two signals reach the same receivers over an excitatory path and, equally strong, over inhibitory gate neurons. A gate opens when its neurons are
 * hushed. Their network is large and recurrent; here the paths stand alone, in noise, so what is taken from them is the mechanism and the two limits, not a figure.
 *
 * @param a largest correlation of the receivers' rate with that of the senders of signal A, at delays up to 50 ms, in bins of 10 ms
 * @param b the same with signal B
 * @param rate of the receivers, in hertz
 */
public record Gating(double a, double b, double rate) {
    private static final double BIN = 10 * ms;
    private static final int LATEST = 5;

    /**
     * Sends both signals.
     *
     * @param openA whether the gate of signal A is open
     * @param openB whether that of signal B is
     * @param duration in second
     * @param seed of all that is random
     * @return what arrives
     */
    public static Gating run(boolean openA, boolean openB, double duration, long seed) {
        var net = Network.named("two paths").seed(seed);
        var neuron =
                Lif.with().rest(-60 * mV).threshold(-50 * mV).reset(-60 * mV).refractory(2 * ms);
        var receivers = net.excitatory("receivers", 200, neuron.tau(20 * ms));
        net.stimulate(receivers).poisson(1 * kHz).weight(0.4 * mV);
        for (int path = 0; path < 2; path++) {
            long draw = 2 * seed + path;
            var name = path == 0 ? "A" : "B";
            var trains = SpikeProcess.poisson(wander(duration, draw)).seed(draw).trains(200, duration);
            var senders = net.spikes(name, trains);
            var gate = net.inhibitory("gate " + name, 100, neuron.tau(10 * ms));
            net.stimulate(gate).named("noise " + name).poisson(1 * kHz).weight(0.5 * mV);
            net.connect(senders).to(receivers).inDegree(50).weight(0.3 * mV);
            net.connect(senders).to(gate).inDegree(50).weight(0.4 * mV);
            net.connect(gate).to(receivers).inDegree(50).weight(-0.18 * mV);
            if (path == 0 ? openA : openB)
                net.stimulate(gate).named("hush " + name).constant(-0.5 * nA);
        }
        var run = net.run(duration);
        return new Gating(
                transfer(run, "A"), transfer(run, "B"), run.spikes("receivers").rate());
    }

    /** 30 Hz give or take 15 Hz, forgotten within 50 ms. */
    private static Signal wander(double duration, long seed) {
        var random = new Random(seed);
        var rate = new double[(int) Math.round(duration / (1 * ms)) + 1];
        double keep = Math.exp(-1.0 / 50);
        double x = random.nextGaussian();
        for (int k = 0; k < rate.length; k++) {
            rate[k] = Math.max(0, 30 + 15 * x);
            x = keep * x + Math.sqrt(1 - keep * keep) * random.nextGaussian();
        }
        return Signal.of(rate, 1 * ms);
    }

    private static double transfer(Recording run, String senders) {
        var sent = run.spikes(senders).rateOverTime(BIN);
        var received = run.spikes("receivers").rateOverTime(BIN);
        double largest = -1;
        for (int late = 0; late <= LATEST; late++) largest = Math.max(largest, correlation(sent, received, late));
        return largest;
    }

    private static double correlation(double[] x, double[] y, int late) {
        int n = x.length - late;
        double mx = 0;
        double my = 0;
        for (int k = 0; k < n; k++) {
            mx += x[k] / n;
            my += y[k + late] / n;
        }
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int k = 0; k < n; k++) {
            xy += (x[k] - mx) * (y[k + late] - my);
            xx += (x[k] - mx) * (x[k] - mx);
            yy += (y[k + late] - my) * (y[k + late] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
