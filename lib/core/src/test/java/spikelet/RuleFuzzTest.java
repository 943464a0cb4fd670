package spikelet;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.*;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is written as a rule of plasticity is either a rule that runs or refused in words. */
class RuleFuzzTest {
    private static final String TEXT = """
            dx/dt = -x/tau : 1 (pre)
            n : integer (pre)
            late : boolean (post)
            dy/dt = (0.1 - y)/tau : 1 (post)
            dz/dt = (v/(1*mV) - z + y)/tau : 1 (post)
            de/dt = -e/tau : 1 (synapse)
            dd/dt = -d/tau : 1 (shared)
            level(t) : 1
            f = x*y + level(t) : 1
            tau = 20*ms : second; A = 0.01 : 1
            """;
    private static final String PRE = "x += 1; n += 1; w -= A*w*y; e += f*int(late)";
    private static final String POST = "y += 1; late = y > 1.5; w += A*w*x; e *= 0.9";
    private static final String REWARD = "d += 1; w *= 1 + A*e*d";
    private static final String FLOW = "dw/dt = A*w*(x - y)/tau\n";
    private static final String LETTERS = "xyzewdnftauA()+-*/=:;, 01.5\n#<>$^_";

    private static String mutated(String text, Random random) {
        var s = new StringBuilder(text);
        for (int k = random.nextInt(3); k >= 0 && s.length() > 0; k--) {
            int at = random.nextInt(s.length());
            switch (random.nextInt(4)) {
                case 0 -> s.deleteCharAt(at);
                case 1 -> s.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                case 2 -> s.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
                default -> s.delete(at, Math.min(s.length(), at + 1 + random.nextInt(12)));
            }
        }
        return s.toString();
    }

    private static Recording run(String text, String pre, String post, String reward) {
        var net = Network.named("fuzz");
        var in = net.poisson("in", 5, 200 * Hz);
        var out = net.population("out", 3, Lif.with());
        net.stimulate(out).constant(0.3 * nA);
        net.connect(in)
                .to(out)
                .allToAll()
                .weight(1 * nS)
                .conductance(5 * ms, 0)
                .plastic(Plasticity.of(text)
                        .onPre(pre)
                        .onPost(post)
                        .onReward(reward)
                        .rewardedAt(5 * ms, 15 * ms)
                        .bounds("0", "10*nS")
                        .table("level", Samples.every(10 * ms, new double[] {0, 1, 2}, "1")));
        return net.run(30 * ms);
    }

    @Test
    void aRuleRunsOrIsRefused() {
        var random = new Random(4);
        int ran = 0;
        for (int k = 0; k < 400; k++) {
            var text = TEXT + (k % 2 == 0 ? FLOW : "");
            var reward = k % 3 == 0 ? "" : REWARD;
            boolean whole = k % 4 == 0;
            String[] parts = {text, PRE, POST, reward};
            if (!whole) {
                int which = random.nextInt(4);
                parts[which] = mutated(parts[which], random);
            }
            try {
                run(parts[0], parts[1], parts[2], parts[3]);
                ran++;
            } catch (IllegalArgumentException refused) {
                assertTrue(!whole, refused::getMessage);
            } catch (IllegalStateException e) {
                // A rule may well blow up, but its kernel compiles.
                assertTrue(e.getMessage().contains("the weight became"), e::getMessage);
            }
        }
        assertTrue(ran >= 130, ran + " of 400 ran");
    }

    @Test
    void aRuleWithoutTextChangesNothing() {
        var e = assertThrows(IllegalArgumentException.class, () -> Plasticity.of(null));
        assertTrue(e.getMessage().contains("the text of a rule must not be null"), e.getMessage());
        double w = PlasticityTest.learnt(Plasticity.of(""), 5 * pA, new double[] {0.1}, 0.11)[0];
        assertTrue(Math.abs(w - 5 * pA) < 1e-6 * pA);
    }
}
