package spikelet.equations;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import spikelet.Channels;

/** Whatever is done to the text of a channel, it is a channel that compiles or is refused in words. */
class ChannelFuzzTest {
    private static final int COUNT = Integer.getInteger("fuzz", 20_000);
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|.", Pattern.DOTALL);

    private static final String[] PIECES = {
        "v",
        "Im",
        "I",
        "t",
        "dt",
        "xi",
        "pi",
        "m",
        "dm/dt",
        "dv/dt",
        "=",
        ":",
        "1",
        "0",
        "amp/metre^2",
        "volt",
        "mV",
        "exp(",
        ")",
        "(",
        "*",
        "/",
        "^",
        "-",
        ";",
        "gNa",
        "phi",
        "int(v > 0*mV)",
        "1e308",
        "celsius",
        "rand()",
        "true",
        "not",
        "boolean",
        "integer",
        "(spikes)",
        "floor(",
        "mod("
    };

    private final SplittableRandom random = new SplittableRandom(3);

    private String mutated(String text) {
        var tokens = TOKEN.matcher(text).results().map(r -> r.group()).toList();
        var changed = new java.util.ArrayList<>(tokens);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int at = random.nextInt(changed.size());
            switch (random.nextInt(4)) {
                case 0 -> changed.remove(at);
                case 1 -> changed.set(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> changed.set(at, changed.get(random.nextInt(changed.size())));
                default -> changed.add(at, changed.get(random.nextInt(changed.size())));
            }
        }
        return String.join("", changed);
    }

    @Test
    void anyTextIsAChannelThatCompilesOrIsRefusedInWords() {
        var text = Channels.hodgkinHuxley().equations().equations().text();
        int channels = 0;
        for (int k = 0; k < COUNT; k++) {
            var candidate = mutated(text);
            try {
                var channel = ChannelEquations.of(candidate);
                Latex.of(channel.equations());
                var source = channel.source();
                if (channels++ % 50 == 0) assertTrue(channel.kernel() != null, source);
            } catch (ModelError refused) {
                assertTrue(!refused.getMessage().isBlank());
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(candidate, e);
            }
        }
        assertTrue(channels > COUNT / 200, "only " + channels + " channels");
    }

    @Test
    void subExpressionsThatUnfoldWithoutEndAreRefused() {
        var text = new StringBuilder("a0 = v/mV : 1\n");
        for (int k = 1; k < 60; k++) text.append("a%d = a%d*a%d : 1\n".formatted(k, k - 1, k - 1));
        text.append("Im = a59*amp/metre^2 : amp/metre^2\n");
        var message = assertThrows(ModelError.class, () -> ChannelEquations.of(text.toString()))
                .getMessage();
        assertTrue(message.contains("unfolds"), message);
    }
}
