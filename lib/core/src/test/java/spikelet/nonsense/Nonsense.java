package spikelet.nonsense;

import java.util.List;
import spikelet.Lif;
import spikelet.Network;
import spikelet.Population;

/**
 * A call that makes no sense, and what its refusal must tell: the user's object, the value, the rule, the way out.
 *
 * @param written how the user wrote it
 * @param call the call
 * @param expected parts of the message
 */
record Nonsense(String written, Call call, List<String> expected) {
    /** A call on a small network. */
    interface Call {
        Object on(Bench bench) throws Exception;
    }

    static Nonsense of(String written, Call call, String... expected) {
        return new Nonsense(written, call, List.of(expected));
    }

    /** What a user has in hand: a network of four populations. */
    static final class Bench {
        final Network net = Network.named("net");
        final Population e = net.excitatory("E", 10, Lif.with());
        final Population i = net.inhibitory("I", 5, Lif.with());
        final Population n = net.population("N", 4, Lif.with());
        final Population p = net.poisson("P", 3, 20);
    }
}
