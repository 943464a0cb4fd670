package spikelet.nonsense;

import static spikelet.Units.mM;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nS;
import static spikelet.nonsense.Nonsense.of;

import java.util.List;
import spikelet.Neurons;
import spikelet.Population;
import spikelet.Projection;
import spikelet.Quantal;
import spikelet.Receptor;
import spikelet.ShortTerm;
import spikelet.Synapse;
import spikelet.nonsense.Nonsense.Bench;

/** Kinetics of synapses, their release, and the names of their state. */
final class SynapseNonsense {
    private static Projection en(Bench b) {
        return b.net.connect(b.e).to(b.n).allToAll().weight("1 nS");
    }

    private static Population adEx(Bench b) {
        return b.net.population("Q", 3, Neurons.adEx());
    }

    private static Synapse ampa(String name) {
        return Synapse.of("dg/dt = -g/tau : siemens; I = g*(E - v) : amp; E = 0*mV : volt; tau : second")
                .named(name);
    }

    private static Object run(Bench b) {
        return b.net.run(1 * ms);
    }

    static final List<Nonsense> CASES = List.of(
            of(
                    "receptors with a rise time",
                    b -> en(b).through(Receptor.ampa()).rise(1 * ms),
                    "'E→N'",
                    "AMPA receptors have kinetics of their own",
                    "before they go into .through("),
            of(
                    "receptors under another concentration of magnesium",
                    b -> en(b).through(Receptor.nmda()).magnesium(2 * mM),
                    "'E→N'",
                    "NMDA receptors",
                    "Receptor.nmda().magnesium("),
            of("a rise time, then receptors", b -> en(b).rise(1 * ms).through(Receptor.ampa()), "'E→N'", "AMPA"),
            of("a rise time, then equations", b -> en(b).rise(1 * ms).through(ampa("X")), "'E→N'", "by equations"),
            of(
                    "a rise time, then delta",
                    b -> b.net.connect(b.e).to(b.n).rise(1 * ms).delta(),
                    "'E→N'",
                    "no rise time",
                    ".current(tau)"),
            of(
                    "a synapse named as the neuron's w",
                    b -> {
                        b.net.connect(b.e)
                                .to(adEx(b))
                                .allToAll()
                                .weight(1 * nS)
                                .through(Receptor.ampa().named("w"));
                        return run(b);
                    },
                    "projection 'E→Q'",
                    "population 'Q' have a variable 'w' of their own",
                    ".named("),
            of(
                    "a synapse in volt and siemens on a model without dimensions",
                    b -> {
                        var f = b.net.population("F", 2, Neurons.fitzHughNagumo());
                        b.net.connect(b.e).to(f).allToAll().weight(1 * nS).conductance(5 * ms, 0);
                        return run(b);
                    },
                    "projection 'E→F'",
                    "'v' of population 'F' is no voltage",
                    ".current(tau)"),
            of(
                    "a delta synapse on a model without dimensions",
                    b -> {
                        var f = b.net.population("F", 2, Neurons.fitzHughNagumo());
                        b.net.connect(b.e).to(f).allToAll().weight(1 * mV);
                        return run(b);
                    },
                    "'E→F'",
                    "no voltage"),
            of(
                    "gap junctions of a model without dimensions",
                    b -> b.net.couple(b.net.population("F", 2, Neurons.fitzHughNagumo())),
                    "gap junctions of population 'F'",
                    "'v'",
                    "no voltage"),
            of(
                    "a synapse in words without a value of tau",
                    b -> {
                        en(b).through(ampa("X"));
                        return run(b);
                    },
                    "population 'N'",
                    "parameter 'tau' of its synapse 'X' has no value",
                    ".with(\"tau\", \"1 s\")"),
            of(
                    "a synapse in words without its table",
                    b -> {
                        en(b).through(Synapse.of("dg/dt = -g/ms + level(t)/ms : siemens; I = g*(0*mV - v) : amp;"
                                        + "level(t) : siemens")
                                .named("X"));
                        return run(b);
                    },
                    "population 'N'",
                    "table 'level' of its synapse 'X'",
                    ".table(\"level\""),
            of("quantal(0)", b -> en(b).quantal(0, 0.5), "at least one release site", "0"),
            of("quantal of 2", b -> Quantal.sites(5).probability(2), "between 0 and 1", "2.0", "0.02"),
            of("use 0", b -> ShortTerm.depressing().use(0), "short-term plasticity", "use must be positive", "0"),
            of("recovery(800)", b -> ShortTerm.depressing().recovery(800), "recovery", "800 s", "800*ms"),
            of(
                    "efficacies backwards",
                    b -> ShortTerm.depressing().efficacies(5 * ms, 1 * ms),
                    "must ascend",
                    "1 ms after 5 ms"),
            of(
                    "receptors of a stimulus",
                    b -> {
                        b.net.stimulate(b.n).poisson(100).weight(1 * nS).through(Receptor.ampa());
                        return run(b);
                    },
                    "stimulus 'poisson→N'",
                    "net.poisson(…), and connect it"));

    private SynapseNonsense() {}
}
