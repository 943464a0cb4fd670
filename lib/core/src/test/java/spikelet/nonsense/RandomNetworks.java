package spikelet.nonsense;

import static spikelet.Units.Hz;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.um;

import java.util.List;
import java.util.Random;
import spikelet.Cell;
import spikelet.Channels;
import spikelet.Dimension;
import spikelet.Distribution;
import spikelet.EquationModel;
import spikelet.Lif;
import spikelet.Network;
import spikelet.NeuronModel;
import spikelet.Neurons;
import spikelet.Population;
import spikelet.Projection;
import spikelet.Quantal;
import spikelet.Receptor;
import spikelet.Samples;
import spikelet.ShortTerm;
import spikelet.Stimulus;
import spikelet.Synapse;
import spikelet.equations.Method;

/** Small networks of all that there is, put together at random; the same seed makes an equal network. */
final class RandomNetworks {
    private static final Cell CELL = Cell.named("cell")
            .channel(Channels.leak("0.1 mS/cm^2", "-65 mV"))
            .section("soma")
            .length(20 * um)
            .diameter(20 * um)
            .channel(Channels.hodgkinHuxley())
            .section("dendrite")
            .from("soma")
            .length(300 * um)
            .diameter(2 * um);
    private static final EquationModel SORTS = NeuronModel.of("""
            dv/dt = (EL - v)/tau + (I + stim(t) + int(on)*k*10*pA)/C : volt
            EL = -65*mV : volt; tau = 20*ms : second; C = 200*pF : farad
            stim(t) : amp
            on : boolean (spikes); k : integer (spikes); theta : volt (spikes)
            half = v/2 : volt
            """)
            .table("stim", 3 * ms, new double[] {0, 0.2, 0.1, 0.4, 0}, "nA")
            .spikesWhen("v > -50*mV + theta")
            .onSpike("v = EL; k += 1; on = not on; theta += 1*mV*rand()")
            .refractory(1 * ms);
    private static final EquationModel ESCAPE = NeuronModel.of("""
            dv/dt = (EL - v)/tau + I/C : volt
            EL = -65*mV : volt; tau = 20*ms : second; C = 200*pF : farad
            rho = 1*kHz*exp((v + 50*mV)/(2*mV)) : Hz
            """)
            .spikesWhen("rand() < 1 - exp(-rho*dt)")
            .onSpike("v = EL")
            .initially("v = EL + rand()*5*mV");

    private final Random random;

    RandomNetworks(long seed) {
        random = new Random(seed);
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private NeuronModel model() {
        return switch (random.nextInt(10)) {
            case 0 -> Lif.with();
            case 1 -> Lif.with().tau("uniform(10 ms, 30 ms)").refractory("uniform(0 ms, 4 ms)");
            case 2 -> CELL;
            case 3 -> solved(SORTS);
            case 4 -> ESCAPE;
            case 5 -> solved(Lif.with().refractory(2 * ms).model());
            default -> solved(Neurons.all().get(random.nextInt(Neurons.all().size())));
        };
    }

    private NeuronModel solved(EquationModel model) {
        return random.nextBoolean()
                ? model
                : model.method(one(
                        Method.ADAPTIVE,
                        Method.EXPONENTIAL_MIDPOINT,
                        Method.EXPONENTIAL_STRANG,
                        Method.EXPONENTIAL_EULER,
                        Method.RK4));
    }

    private Synapse synapse() {
        return switch (random.nextInt(11)) {
            case 0 -> Synapse.delta();
            case 1 -> Synapse.decay(5 * ms).rise(1 * ms);
            case 2 -> Synapse.current(3 * ms).alpha();
            case 3 -> Synapse.conductance(5 * ms, 0);
            case 4 -> Synapse.conductance(5 * ms, 0).rise(0.5 * ms).named("A");
            case 5 -> Synapse.conductance(50 * ms, 0).rise(2 * ms).magnesium("1 mM");
            case 6 -> Receptor.ampa();
            case 7 -> Receptor.nmda();
            case 8 -> Receptor.gabaB();
            case 9 ->
                Synapse.of("dg/dt = -g/tau : siemens; I = g*(E - v) : amp; tau = 5*ms : second; E = 0*mV : volt")
                        .named(one("X", "Y"));
            default -> Synapse.of("""
                    dg/dt = x - g/tau : siemens; dx/dt = -x/tau : siemens/second; I = g*(0*mV - v) : amp
                    tau = 3*ms : second; w : siemens
                    """).onSpike("x += w/tau");
        };
    }

    private String weight(Dimension of) {
        if (of.equals(Dimension.VOLTAGE)) return one("1 mV", "uniform(0 mV, 2 mV)");
        return of.equals(Dimension.CURRENT) ? one("50 pA", "0.2 nA") : one("2 nS", "uniform(5 nS, 6 nS)", "20 nS");
    }

    /**
     * A network.
     *
     * @param recorded whether all variables of its neurons are recorded
     * @throws IllegalArgumentException if its parts do not fit
     */
    Network network(long seed, boolean recorded) {
        var net = Network.named("net").seed(seed).dt(one(0.1, 0.05) * ms);
        int size = one(1, 2, 5, 70);
        var e = net.population("E", size, model());
        var given = net.spikes(
                "S", new double[] {1 * ms, 5 * ms, 5.5 * ms, 20 * ms}, new double[] {}, new double[] {0, 2 * ms});
        var sources = List.of(given, net.poisson("P", 4, 200 * Hz), e);
        for (int k = random.nextInt(4); k > 0; k--) {
            connect(net.connect(sources.get(random.nextInt(3))).to(place(e)).named("c" + k));
        }
        if (random.nextBoolean()) {
            var c = net.couple(place(e)).probability(0.5).gapJunction(one("1 nS", "uniform(0.5 nS, 5 nS)"));
            if (!(e.model() instanceof Cell) && random.nextBoolean()) c.spikelet(0.5 * mV);
        }
        if (random.nextInt(4) > 0) stimulate(net.stimulate(place(e)));
        if (recorded) net.description().variables("E").keySet().forEach(e::record);
        return net;
    }

    private Population place(Population e) {
        return e.model() instanceof Cell && random.nextBoolean() ? e.at("dendrite", 0.5) : e;
    }

    private void connect(Projection c) {
        switch (random.nextInt(4)) {
            case 0 -> c.allToAll();
            case 1 -> c.inDegree(2).multapses();
            case 2 -> c.total(3).multapses();
            default -> c.probability(0.5);
        }
        var synapse = synapse();
        c.through(synapse).weight(weight(synapse.dimension())).delay(one("0 ms", "1.5 ms", "uniform(0 ms, 3 ms)"));
        if (synapse instanceof Receptor) return;
        switch (random.nextInt(6)) {
            case 0 -> c.shortTerm(ShortTerm.facilitating());
            case 1 -> c.shortTerm(ShortTerm.depressing().use(Distribution.uniform(0.1, 0.9)));
            case 2 -> c.quantal(Quantal.sites(3).probability(0.5).variation(0.3));
            default -> {}
        }
    }

    private void stimulate(Stimulus s) {
        switch (random.nextInt(5)) {
            case 0 -> s.constant(0.5 * nA);
            case 1 -> s.sine(0.5 * nA, 50).offset(0.3 * nA);
            case 2 -> s.noise(0.3 * nA, 0.3 * nA).correlation(2 * ms);
            case 3 -> s.table(Samples.every(4 * ms, new double[] {0, 1, 0.5, 1, 0}, "nA"));
            default -> s.poisson(1000).weight("1 nS").through(Synapse.conductance(5 * ms, 0));
        }
    }
}
