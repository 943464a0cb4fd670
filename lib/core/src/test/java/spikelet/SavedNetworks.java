package spikelet;

import static spikelet.Distribution.normal;
import static spikelet.Distribution.uniform;
import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.nS;
import static spikelet.Units.pA;
import static spikelet.Units.um;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import spikelet.equations.Method;

/** Networks that together have everything that a simulation remembers. */
public enum SavedNetworks {
    STATISTICS {
        @Override
        Network network() {
            return DeterminismTest.everything(
                    3, p -> List.of("v", "exc", "inh", "syn", "I", "I_syn").forEach(p::record));
        }
    },
    TERMINALS {
        @Override
        Network network() {
            return DeterminismTest.terminals(
                    3,
                    e -> List.of("v", "AMPA", "NMDA", "GABA_B", "I_syn")
                            .forEach(v -> e.sampleEvery(0.7 * ms).record(v)));
        }
    },
    PLASTIC {
        @Override
        Network network() {
            return PlasticNetworks.everything();
        }
    },
    SHAPES {
        @Override
        Network network() {
            var net = Network.named("shapes").seed(5);
            var in = net.poisson("in", 30, 100 * Hz);
            var given =
                    net.spikes("given", new double[] {5 * ms, 37.3 * ms, 37.4 * ms}, new double[] {9 * ms, 60 * ms});
            for (var model : List.of(Lif.with(), Neurons.lif().named("text"), Neurons.adaptiveLif(), Neurons.adEx())) {
                var n = net.population(model.name(), 10, model).record("v").record("I_syn");
                var name = " to " + n.name();
                net.connect(in)
                        .to(n)
                        .named("a" + name)
                        .weight(300 * pA)
                        .probability(0.5)
                        .alpha()
                        .current(4 * ms);
                net.connect(in)
                        .to(n)
                        .named("b" + name)
                        .allToAll()
                        .weight(5 * nS)
                        .conductance(8 * ms, 0)
                        .rise(2 * ms)
                        .delay("3 ms");
                net.connect(in)
                        .to(n)
                        .named("c" + name)
                        .allToAll()
                        .weight(5 * nS)
                        .conductance(50 * ms, 0)
                        .rise(3 * ms)
                        .magnesium(1);
                net.connect(given)
                        .to(n)
                        .named("d" + name)
                        .allToAll()
                        .weight(3 * mV)
                        .delay(uniform(0, 4 * ms));
            }
            return net;
        }
    },
    STIMULI {
        @Override
        Network network() {
            var net = Network.named("stimuli").seed(2);
            var n = net.population("n", 4, Neurons.traubMiles()).record("v").record("I");
            net.stimulate(n).constant(uniform(0, 100 * pA));
            net.stimulate(n).step(50 * pA, 30 * ms, 45 * ms);
            net.stimulate(n).ramp(0, 200 * pA, 10 * ms, 60 * ms);
            net.stimulate(n).sine(50 * pA, 40 * Hz);
            net.stimulate(n).noise(20 * pA, 40 * pA);
            net.stimulate(n).neurons(1, 2).poisson(900 * Hz).weight(2 * nS).conductance(3 * ms, 0);
            net.stimulate(n)
                    .spikes(12 * ms, 37.3 * ms, 37.4 * ms, 50 * ms)
                    .weight(9 * nS)
                    .conductance(3 * ms, 0);
            net.stimulate(n)
                    .table(Samples.every(1 * ms, new double[] {0, 50, 80, 0}, "pA"))
                    .from(36 * ms);
            return net;
        }
    },
    MODELS {
        @Override
        Network network() {
            var net = Network.named("models").seed(6);
            for (var model : Neurons.all()) {
                var variable = model.variables().keySet().iterator().next();
                var n = net.population(model.name(), 5, model).record(variable);
                if (model.takesCurrent()) net.stimulate(n).noise(500 * pA, 200 * pA);
            }
            return net;
        }
    },
    EQUATIONS {
        @Override
        Network network() {
            var net = Network.named("equations").seed(9);
            var in = net.poisson("in", 20, 200 * Hz);
            var model = NeuronModel.of("""
                    tau dv/dt = EL - v + R*(I + stim(t)) + 3*mV*sqrt(tau)*xi : volt
                    count : integer (spikes)
                    late = v + stim(t)*R                                    : volt
                    tau = 20*ms : second; EL = -65*mV : volt; R = 100*Mohm : ohm
                    """)
                    .spikesWhen("v > -50*mV - 2*mV*rand()")
                    .onSpike("v = EL - 5*mV*rand(); count += 1")
                    .initially("v = EL + 10*mV*rand()")
                    .refractory("3.33 ms")
                    .table("stim", Samples.every(5 * ms, new double[] {0, 50, 30, 60, 90, 20, 80, 50, 90, 0}, "pA"));
            var n = net.population("n", 10, model)
                    .record("v")
                    .record("late")
                    .record("count")
                    .record("OWN_g");
            var own = Synapse.of("""
                    dg/dt = (x - g)/tau : siemens
                    dx/dt = -x/rise     : siemens
                    I = g*(0*mV - v)    : amp
                    tau = 20*ms : second; rise = 2*ms : second
                    """).onSpike("x += w").named("OWN");
            net.connect(in).to(n).probability(0.5).weight(1 * nS).delay(2 * ms).through(own);
            return net;
        }
    },
    ADAPTIVE {
        @Override
        Network network() {
            var net = Network.named("adaptive").seed(4);
            var n = net.population("n", 6, Neurons.adEx().method(Method.ADAPTIVE))
                    .record("v");
            var edge = net.population("edge", 6, Neurons.hodgkinHuxley().tolerance(1e-7))
                    .record("v");
            net.stimulate(n).noise(800 * pA, 300 * pA);
            net.connect(n).to(n).allToAll().weight(0.1 * nA).current(5 * ms).delay(4 * ms);
            net.connect(n).to(edge).oneToOne().weight(1 * mV).delay(1 * ms);
            net.couple(n).probability(0.5).gapJunction(1 * nS);
            return net;
        }
    },
    CELLS {
        @Override
        Network network() {
            var net = Network.named("cells").seed(8);
            var in = net.poisson("in", 10, 150 * Hz);
            for (var method : CableMethod.values()) {
                var cell = Cell.named("ball and stick")
                        .channel(Channels.hodgkinHuxley())
                        .method(method)
                        .section("soma")
                        .length(20 * um)
                        .diameter(20 * um)
                        .section("dendrite")
                        .from("soma", 1)
                        .length(300 * um)
                        .diameter(2 * um);
                var n = net.population(method.name(), 3, cell).record("v");
                n.initial("v", normal(-65 * mV, 2 * mV));
                n.at("dendrite", 0.9).record("v").record("m");
                net.stimulate(n).noise(200 * pA, 200 * pA);
                net.stimulate(n.at("dendrite", 0.3)).step(300 * pA, 30 * ms, 50 * ms);
                net.connect(in)
                        .to(n.at("dendrite", 0.8))
                        .named("far " + n.name())
                        .allToAll()
                        .weight(3 * nS)
                        .conductance(4 * ms, 0)
                        .delay(uniform(1 * ms, 5 * ms))
                        .shortTerm(ShortTerm.depressing());
                net.connect(in)
                        .to(n)
                        .named("near " + n.name())
                        .allToAll()
                        .weight(1 * nS)
                        .through(Receptor.ampa());
                net.couple(n).allToAll().gapJunction(1 * nS);
            }
            return net;
        }
    };

    abstract Network network();

    public static List<NetworkDescription> descriptions() {
        return Arrays.stream(values()).map(s -> s.network().description()).toList();
    }

    static String digest(Recording run) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var s : run.spikes()) {
                update(sha, s.times());
                for (int n : s.neurons()) update(sha, n);
            }
            for (var t : run.traces()) {
                update(sha, t.times());
                for (int n : t.neurons()) update(sha, t.values(n));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void update(MessageDigest sha, double... values) {
        for (double x : values) sha.update(ByteBuffer.allocate(8).putDouble(x).array());
    }

    /** Another session: goes on from a file, and prints what came of it. Saves the file first if that is asked for. */
    public static void main(String[] arguments) throws IOException {
        var net = valueOf(arguments[0]).network();
        var file = Path.of(arguments[1]);
        var sim = net.simulation();
        if (arguments.length > 2) {
            sim.run(37.3 * ms);
            sim.save(file);
        } else {
            sim.restore(file);
        }
        System.out.println(digest(sim.run(40 * ms)));
    }
}
