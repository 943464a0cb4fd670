package spikelet;

import static spikelet.Units.*;

/** A network in which synapses learn in every way. */
final class PlasticNetworks {
    private PlasticNetworks() {}

    static Network everything() {
        var net = Network.named("plastic").seed(7);
        var in = net.poisson("in", 40, 80 * Hz);
        var reward = net.poisson("reward", 1, 50 * Hz);
        var e = net.excitatory("E", 15, Lif.with()).record("v");
        var i = net.inhibitory("I", 5, Lif.with());
        var x = net.population("X", 6, Neurons.adEx());
        net.connect(in)
                .to(e)
                .probability(0.7)
                .weight(Distribution.uniform(2 * nS, 10 * nS))
                .conductance(5 * ms, 0)
                .delay(Distribution.uniform(0, 3 * ms))
                .shortTerm(ShortTerm.depressing())
                .plastic(Stdp.pair().aPlus(0.1).aMinus(0.1).maxWeight("20 nS"))
                .recordWeights(7 * ms);
        net.connect(e)
                .to(e, i)
                .probability(0.5)
                .weight(2 * mV)
                .delay(1.5 * ms)
                .plastic(Stdp.triplet().nearest().scale("2 mV").maxWeight("10 mV"));
        net.connect(i)
                .to(e)
                .probability(0.8)
                .weight(-0.1 * nA)
                .current(10 * ms)
                .plastic(Stdp.inhibitory(5 * Hz).with("eta", "10 pA").with("w_max", "1 nA"));
        net.connect(in)
                .to(i)
                .probability(0.5)
                .weight(0.3 * nA)
                .current(5 * ms)
                .quantal(3, 0.7)
                .plastic(Stdp.rewarded()
                        .with("w_0", "100 pA")
                        .with("w_max", "1 nA")
                        .rewardedBy(reward)
                        .rewardedAt(20 * ms, 33 * ms));
        net.connect(in)
                .to(x)
                .probability(0.9)
                .weight(8 * nS)
                .conductance(5 * ms, 0)
                .plastic(Stdp.voltageBased()
                        .with("w_0", "8 nS")
                        .and(Plasticity.of("""
                                de/dt = (0.1 - e)/tau_e : 1 (pre)
                                tau_e = 20*ms : second
                                """).onPre("e += 1; w *= 1 + 0.001*e")));
        net.connect(in)
                .to(x)
                .named("marks")
                .probability(0.9)
                .weight(0.1 * nA)
                .current(5 * ms)
                .plastic(Plasticity.of("""
                                de/dt = (0.1 - e)/tau_e : 1 (synapse)
                                n : 1 (synapse)
                                r = 2 : 1 (shared)
                                tau_e = 20*ms : second; level(t) : 1
                                """)
                        .onPre("e += level(t); n += 1; w *= 1 + 1e-4*e")
                        .onPost("w *= 1 - 1e-4*e*n")
                        .onReward("r *= 0.9; w *= 1 + 1e-3*e*r")
                        .rewardedAt(50 * ms, 90 * ms)
                        .table("level", Samples.every(10 * ms, new double[] {0, 1, 0.5, 2, 1}, "1")));
        return net;
    }
}
