package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static spikelet.Units.*;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of plasticity that cannot be, and what is said of them. */
class RefusedRulesTest {
    private static final String TEXT = """
            dx/dt = -x/tau : 1 (pre)
            dy/dt = -y/tau : 1 (post)
            tau = 20*ms : second; A = 1*nS : siemens
            """;

    private record Refused(Supplier<Plasticity> rule, String message) {
        @Override
        public String toString() {
            return message.lines().findFirst().orElse("");
        }
    }

    private static Refused text(String text, String message) {
        return new Refused(() -> Plasticity.of(text), message);
    }

    private static Refused pre(String statements, String message) {
        return new Refused(() -> Plasticity.of(TEXT).onPre(statements), message);
    }

    private static Refused post(String statements, String message) {
        return new Refused(() -> Plasticity.of(TEXT).onPost(statements), message);
    }

    private static Refused rule(Supplier<Plasticity> rule, String message) {
        return new Refused(rule, message);
    }

    private static PlasticityRule weight(String statements) {
        return Plasticity.of("w_max : weight").onPre(statements);
    }

    static Stream<Refused> owners() {
        return Stream.of(
                text("dx/dt = -x/tau : 1", """
                        line 1: it is not said whose variable 'x' is
                            dx/dt = -x/tau : 1
                             ^
                        write (pre), (post), (synapse) or (shared) after its unit, as in 'dx/dt = … : 1 (pre)'"""),
                text("dx/dt = -x/tau : 1 (psot)", """
                        line 1: '(psot)' says of nobody whose variable it is
                            dx/dt = -x/tau : 1 (psot)
                                               ^^^^^
                        did you mean '(post)'? a variable is (pre), (post), (synapse) or (shared); one of the postsynaptic neuron's model is (neuron)"""),
                text("dv/dt = -v/tau : volt (neuron)", """
                        line 1: 'v' is of the neuron, whose model has its equation
                            dv/dt = -v/tau : volt (neuron)
                             ^
                        leave out the equation, 'v : volt (neuron)', or make it a variable of the rule: (post)"""),
                text("w = 3*x : weight", """
                        line 1: 'w' is the strength of the synapse, which starts at the weight of the projection
                            w = 3*x : weight
                            ^
                        say how it changes: 'dw/dt = …', or in onPre, onPost or onReward"""),
                text("x = 2*tau : 1 (pre)", """
                        line 1: 'x' starts at a value made of numbers and units alone, not at '2*tau'
                            x = 2*tau : 1 (pre)
                                ^^^^^
                        write 'x : 1 (pre)' and set where it starts with initially; a sub-expression has no '(pre)'"""),
                pre("y += 1", """
                        line 1: 'y' is of the postsynaptic neuron, so a spike that arrives cannot change it
                            y += 1
                            ^
                        many synapses share it; change it in onPost, or let each synapse have one of its own: (synapse)"""),
                post("x += 1", """
                        line 1: 'x' is of the presynaptic neuron, so a spike of the postsynaptic neuron cannot change it
                            x += 1
                            ^
                        many synapses share it; change it in onPre, or let each synapse have one of its own: (synapse)"""),
                pre("x += y", """
                        line 1: 'x' is of the presynaptic neuron, which knows nothing of 'y', a variable of the postsynaptic neuron
                            x += y
                                 ^
                        let each synapse have a 'x' of its own: (synapse)"""),
                pre("v += 1*mV", """
                        line 1: 'v' is of the postsynaptic neuron's model, so a spike that arrives cannot change it
                            v += 1*mV
                            ^
                        the neuron's own model says what changes it"""),
                rule(() -> Plasticity.of(TEXT).onReward("x += 1"), """
                        line 1: 'x' is of the presynaptic neuron, so 'reward' cannot change it
                            x += 1
                            ^
                        many synapses share it; change it in onPre, or let each synapse have one of its own: (synapse)"""),
                rule(
                        () -> Plasticity.of("u : volt (neuron)").onPre("w *= u/(1*mV)"),
                        "projection 'in→out': its rule 'plasticity' reads 'u' of the neurons, but the model of population 'out' has no such variable; did you mean 'v'?"));
    }

    static Stream<Refused> namesAndUnits() {
        return Stream.of(
                pre("x += 1; w -= A*yy", """
                        line 1: unknown name 'yy'
                            x += 1; w -= A*yy
                                           ^^
                        declare it, for example 'yy : 1', or give it: .with("yy", "1")"""),
                pre("w -= y", """
                        line 1: 'w' has unit siemens, but 'y' is a plain number
                            w -= y
                                 ^
                        multiply 'y' by a value in siemens"""),
                pre("z += 1", """
                        line 1: 'z' is no variable of the rule
                            z += 1
                            ^
                        the state variables are x, y, w, v"""),
                post("tau += 1*ms", """
                        line 1: 'tau' is a parameter, which nothing changes
                            tau += 1*ms
                            ^^^
                        a variable says whose it is: 'tau : second (pre)'"""),
                pre("w += A*rand()", """
                        line 1: there are no random numbers in a rule of plasticity
                            w += A*rand()
                                 ^^^^^^^^
                        leave out 'rand()'"""),
                text("""
                        dz/dt = xi/tau^0.5 : 1 (post)
                        tau = 1*ms : second""", """
                        line 1: there is no white noise in a rule of plasticity
                            dz/dt = xi/tau^0.5 : 1 (post)
                                    ^^
                        leave out 'xi'"""),
                pre("w += A*I/(1*nA)", """
                        line 1: 'I' is the input current of a neuron, which a synapse does not know
                            w += A*I/(1*nA)
                                   ^
                        a variable of the neuron's model is declared: 'name : amp (neuron)'"""),
                text("w : volt", """
                        line 1: 'w' is declared in volt, but the weights of the projection are in siemens
                            w : volt
                            ^
                        declare it 'w : weight', which is the unit of whatever projection learns by the rule"""),
                rule(() -> weight("w += w_max").with("w_max", "3 mV"), """
                        line 1: 'w_max' is declared in siemens, but the value given has unit volt
                            w_max : weight
                            ^^^^^
                        give it in the declared unit, or declare it ': volt'"""));
    }

    static Stream<Refused> valuesAndBounds() {
        return Stream.of(
                rule(() -> Plasticity.of(TEXT).bounds("0", "x*A"), """
                        line 1: a bound stays where it is, but 'x' changes
                            x*A
                            ^
                        write numbers and parameters alone"""),
                rule(() -> Plasticity.of(TEXT).bounds("0", "3*mV"), """
                        line 1: 'w' has unit siemens, but '3*mV' has unit volt
                            3*mV
                            ^^^^
                        multiply '3*mV' by a value in amp/volt^2"""),
                rule(
                        () -> Plasticity.of(TEXT).bounds("-1*nS", "3*nS"),
                        "rule 'plasticity': the lower bound of the strength must not be negative, got -1 nS; the sign of a synapse is that of its projection's weight (Dale's principle)"),
                rule(
                        () -> Plasticity.of(TEXT).bounds("5*nS", "3*nS"),
                        "rule 'plasticity': the upper bound 3 nS must be above the lower one, 5 nS"),
                rule(
                        () -> Plasticity.of(TEXT).bounds("0*nS", "0.5*nS"),
                        "projection 'in→out': a synapse drew a weight of 1 nS, but the rule keeps its strength between 0 nS and 500 pS; clip the distribution, .clip(low, high), or change the bounds"),
                rule(
                        () -> weight("w += w_max"),
                        "projection 'in→out': parameter 'w_max' of its rule 'plasticity' has no value; give it one, for example .with(\"w_max\", \"1 S\")"),
                rule(
                        () -> weight("w += w_max").with("w_mx", "3 nS"),
                        "rule 'plasticity': nothing in it is called 'w_mx'; did you mean 'w_max'?"),
                rule(
                        () -> weight("w += w_max").with("w_mx", 3),
                        "rule 'plasticity': the text declares no parameter 'w_mx', so its unit is not known; give it as text, for example .with(\"w_mx\", \"30 nS\"); did you mean 'w_max'?"),
                rule(
                        () -> weight("w += w_max").with("w", 3),
                        "rule 'plasticity': the weight w starts where the projection says: net.connect(…).to(…).weight(…)"),
                rule(
                        () -> weight("w += w_max").with("w_max", "uniform(1 nS, 2 nS)"),
                        "rule 'plasticity': w_max is one value for all synapses, got uniform(1 nS, 2 nS); a value for each synapse is a variable, 'w_max : 1 (synapse)'"),
                rule(() -> Plasticity.of(TEXT).initially("x = 3*mV"), """
                        line 1: 'x' has unit 1, but '3*mV' has unit volt
                            x = 3*mV
                                ^^^^
                        divide '3*mV' by a value in volt"""),
                rule(() -> Plasticity.of(TEXT).initially("w = A"), """
                        line 1: 'w' does not start here
                            w = A
                            ^^^^^
                        weights start where the projection says: net.connect(…).to(…).weight(…)"""));
    }

    static Stream<Refused> thirdFactorsAndStockRules() {
        return Stream.of(
                rule(
                        () -> Plasticity.of(TEXT).rewardedAt(1),
                        "rule 'plasticity': it is not told what 'reward' does; say so first, for example .onReward(\"d += 1\")"),
                rule(
                        () -> Plasticity.of(TEXT).on("punishment", "w -= A").when("punishmnt", 1),
                        "rule 'plasticity': it is not told what 'punishmnt' does; say so first, for example .on(\"punishmnt\", \"d += 1\"); did you mean 'punishment'?"),
                rule(
                        () -> Plasticity.of(TEXT).onReward("w += A").rewardedAt(-1),
                        "rule 'plasticity': 'reward' cannot come before the start, got -1 s"),
                rule(
                        () -> Plasticity.of(TEXT)
                                .onReward("w += A")
                                .rewardedBy(Network.named("other").poisson("dopamine", 1, 1)),
                        "projection 'in→out': 'reward' of its rule 'plasticity' comes from population 'dopamine', which the network does not have; known: in, out"),
                rule(
                        Stdp::pair,
                        "pair STDP: it needs the largest weight that a synapse can reach; add .maxWeight(\"15 nS\") or the like"),
                rule(
                        () -> Stdp.pair().maxWeight(-1),
                        "pair STDP: the largest weight is a strength, without sign, and must be positive, got -1.0; the sign is that of the projection's weights"),
                rule(
                        () -> Stdp.pair().tauPlus(20),
                        "pair STDP: tauPlus 20 s is far above the usual; did you mean 20*ms? (units are constants: 16.8*ms)"),
                rule(
                        Stdp::triplet,
                        "triplet STDP: its changes are parts of a weight; say of which, for example .scale(\"1 nS\") where weights start at about 1 nS"));
    }

    @ParameterizedTest
    @MethodSource({"owners", "namesAndUnits", "valuesAndBounds", "thirdFactorsAndStockRules"})
    void aRuleThatCannotBeIsRefusedInWords(Refused refused) {
        var e = assertThrows(IllegalArgumentException.class, () -> {
            var net = Network.named("n");
            var in = net.poisson("in", 5, 10);
            var out = net.excitatory("out", 3, Lif.with());
            net.connect(in)
                    .to(out)
                    .allToAll()
                    .weight(1 * nS)
                    .conductance(5 * ms, 0)
                    .plastic(refused.rule.get());
            net.simulation();
        });
        assertEquals(refused.message, e.getMessage());
    }
}
