package spikelet;

import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;

/** The two benchmark networks of Vogels and Abbott (2005) as in Brette et al. (2007), 4,000 neurons each. */
final class Benchmark {
    private Benchmark() {}

    /** Currents; the supra-threshold rest keeps it alive. */
    static Network cuba(long seed) {
        var net = Network.named("CUBA").seed(seed);
        var model = Lif.with()
                .tau(20 * ms)
                .rest(-49 * mV)
                .threshold(-50 * mV)
                .reset(-60 * mV)
                .refractory(5 * ms);
        var e = net.excitatory("E", 3200, model).initial("v", uniform(-60 * mV, -50 * mV));
        var i = net.inhibitory("I", 800, model).initial("v", uniform(-60 * mV, -50 * mV));
        net.connect(e).to(e, i).probability(0.02).weight(1.62 * mV).decay(5 * ms);
        net.connect(i).to(e, i).probability(0.02).weight(-9 * mV).decay(10 * ms);
        return net;
    }

    /** Conductances; it keeps itself alive, started by conductances that are drawn, negative ones included. */
    static Network coba(long seed) {
        var net = Network.named("COBA").seed(seed);
        var model = Lif.with()
                .tau(20 * ms)
                .leak(10 * nS)
                .rest(-60 * mV)
                .threshold(-50 * mV)
                .refractory(5 * ms);
        var e = net.excitatory("E", 3200, model);
        var i = net.inhibitory("I", 800, model);
        net.connect(e).to(e, i).probability(0.02).weight(6 * nS).conductance(5 * ms, 0 * mV);
        net.connect(i).to(e, i).probability(0.02).weight(67 * nS).conductance(10 * ms, -80 * mV);
        for (var p : new Population[] {e, i}) {
            p.initial("v", normal(-65 * mV, 5 * mV));
            p.initial("exc", normal(40 * nS, 15 * nS));
            p.initial("inh", normal(200 * nS, 120 * nS));
        }
        return net;
    }
}
