package spikelet.equations;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts that may or may not be models. */
final class FuzzInputs {
    private static final String[] TOKENS =
            ("dv/dt dw/dt d dt v w I t xi pi C E_L tau_m b_0 V_r exp( log( sqrt( clip( min( int( rand() rand abs exprel ( ( ) ) , : : : = = == "
                            + "+ - * / ^ ** < <= > >= != and or not && || ! += -= *= ; \n \n # 0 1 2 0.5 1e-3 1e400 1e-400 1e300 1e-300 .5 . 3. 20 "
                            + "mV ms nA nS pF Mohm Hz um cm volt amp siemens second farad ohm metre V A S s F m 1/second "
                            + "µV MΩ Ω τ ' \" [ ] { } ? $ @ & | \\ _ (unless int true 99999999999 v' d2v/dt2 dv/dx "
                            + "true false boolean integer (spikes) (spikes stim(t) stim ( t ) rand() mod( floor( round( sign( sinh( log10( "
                            + "mM uM 1/(mM*ms) kelvin joule coulomb mole count bursting int(bursting) I_Na")
                    .split(" ");

    private static final List<String> SEEDS = new ArrayList<>(Models.ALL.values());

    static {
        SEEDS.sort(null);
        SEEDS.addAll(List.of(
                "v > -50*mV", "not (w > 3*nA) and v > V_r or t < 10*ms", "v = V_r; w += b_0", "v -= 10*mV\nw *= 0.5"));
        SEEDS.add("bursting and not (count >= 3 or rand() < 0.5) or stim(t) > 1*nA");
        SEEDS.add("bursting = v > V_r and true; count += 1; count = mod(count + 1, 3)");
    }

    private final SplittableRandom random;
    private final RandomExpressions expressions;
    private final TypedExpressions typed;

    FuzzInputs(SplittableRandom random) {
        this.random = random;
        expressions = new RandomExpressions(random);
        typed = new TypedExpressions(random);
    }

    /** The k-th text; its kind goes round. */
    String next(int k) {
        return switch (k % 8) {
            case 0, 1 -> soup();
            case 2, 3, 4 -> mutant();
            case 5 -> noise();
            case 6 -> k % 16 == 6 ? statements() : typed();
            default -> k % 400 == 7 ? monster() : mutant();
        };
    }

    private String soup() {
        var text = new StringBuilder();
        int n = 1 + random.nextInt(40);
        for (int i = 0; i < n; i++) {
            text.append(TOKENS[random.nextInt(TOKENS.length)]);
            if (random.nextInt(4) > 0) text.append(' ');
        }
        return text.toString();
    }

    private String mutant() {
        var text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        int mutations = 1 + random.nextInt(4);
        for (int i = 0; i < mutations && text.length() > 1; i++) mutate(text);
        return text.toString();
    }

    private void mutate(StringBuilder text) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + 1 + random.nextInt(8));
        switch (random.nextInt(7)) {
            case 0 -> text.deleteCharAt(from);
            case 1 -> text.delete(from, to);
            case 2 -> text.insert(from, TOKENS[random.nextInt(TOKENS.length)]);
            case 3 -> text.replace(from, to, TOKENS[random.nextInt(TOKENS.length)]);
            case 4 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
            case 5 -> text.setCharAt(from, (char) (32 + random.nextInt(96)));
            default -> swapWords(text);
        }
    }

    private void swapWords(StringBuilder text) {
        var words = text.toString().split("(?<=\\W)|(?=\\W)");
        int a = random.nextInt(words.length);
        int b = random.nextInt(words.length);
        var kept = words[a];
        words[a] = words[b];
        words[b] = kept;
        text.setLength(0);
        for (var word : words) text.append(word);
    }

    private String noise() {
        var bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        if (random.nextBoolean()) return new String(bytes, StandardCharsets.UTF_8);
        var text = new StringBuilder();
        // Any code unit, lone surrogates too.
        for (byte b : bytes) text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : b & 0x7f));
        return text.toString();
    }

    /** Grammatical, but rarely with units that fit. */
    private String statements() {
        var text = new StringBuilder();
        for (var name : List.of("v", "w", "m")) {
            text.append("d" + name + "/dt = " + Text.of(expressions.next(1 + random.nextInt(6))) + " : volt\n");
        }
        return text.append("h = " + Text.of(expressions.next(4)) + " : 1\nn : 1; V : volt; C : farad; tau_m : second\n")
                .append("g_Na : siemens; E_L : volt; A : 1; S : 1")
                .toString();
    }

    /** A model, or one with a single mistake. */
    private String typed() {
        int levels = 1 + random.nextInt(6);
        var text = new StringBuilder(random.nextBoolean() ? typed.model(levels) : typed.condition(levels));
        if (random.nextBoolean()) mutate(text);
        return text.toString();
    }

    /** Small texts repeated often: deep, long or wide. */
    private String monster() {
        var piece = TOKENS[random.nextInt(TOKENS.length)] + (random.nextBoolean() ? " " : "");
        var second = TOKENS[random.nextInt(TOKENS.length)] + (random.nextBoolean() ? " " : "");
        int times = 1 + random.nextInt(random.nextBoolean() ? 300 : 20_000);
        return switch (random.nextInt(4)) {
            case 0 -> "dv/dt = " + piece.repeat(times) + "1 : volt";
            case 1 -> "dv/dt = " + (piece + second).repeat(times) + "1" + ")".repeat(times % 500) + " : volt";
            case 2 -> (SEEDS.get(random.nextInt(SEEDS.size())) + "\n").repeat(times % 300 + 1);
            default -> chain(times % 2000 + 1);
        };
    }

    /** Sub-expressions each of which uses the next, and perhaps the last the first. */
    private String chain(int length) {
        var text = new StringBuilder("dv/dt = x0*v/ms : volt\n");
        for (int i = 0; i < length; i++) text.append("x" + i + " = 2*x" + (i + 1) + " : 1\n");
        return text.append("x" + length + (random.nextBoolean() ? " = x0 + t/ms : 1" : " : 1"))
                .toString();
    }
}
