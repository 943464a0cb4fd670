package spikelet.engine;

import java.util.Arrays;

/** Draws pairs of neurons by rules that look at the whole projection: a fixed total, and small worlds. */
final class PairDraw {
    private PairDraw() {}

    /**
     * Distinct pairs, each set of them equally likely: draws until so many different ones have come, or so many to be left out.
     *
     * @param count how many
     * @param pairs out of how many
     * @return ascending
     */
    static long[] distinct(Philox random, int count, long pairs) {
        random.seek(-1, 0);
        boolean fewer = count <= pairs / 2;
        var drawn = draw(random, Math.toIntExact(fewer ? count : pairs - count), pairs);
        return fewer ? drawn : others(drawn, count);
    }

    private static long[] draw(Philox random, int count, long pairs) {
        var drawn = new long[count];
        int have = 0;
        while (have < count) {
            for (int k = have; k < count; k++) drawn[k] = below(random, pairs);
            Arrays.sort(drawn);
            have = 0;
            for (int k = 0; k < count; k++) if (k == 0 || drawn[k] != drawn[k - 1]) drawn[have++] = drawn[k];
        }
        return drawn;
    }

    private static long below(Philox random, long bound) {
        return Math.min(bound - 1, (long) (random.nextDouble() * bound));
    }

    private static long[] others(long[] left, int count) {
        var others = new long[count];
        int n = 0;
        long next = 0;
        for (long l : left) {
            while (next < l) others[n++] = next++;
            next = l + 1;
        }
        while (n < count) others[n++] = next++;
        return others;
    }

    /**
     * The number of synapses of each source when each of them has any source with equal probability.
     *
     * @return one per source
     */
    static int[] perSource(Philox random, int count, int sources) {
        random.seek(-1, 0);
        var counts = new int[sources];
        for (int k = 0; k < count; k++) counts[random.nextInt(sources)]++;
        return counts;
    }

    /**
     * The targets of a neuron of a small world.
     *
     * @param random positioned at the neuron
     * @return distinct and ascending, without the neuron itself
     */
    static int[] smallWorld(Philox random, int neuron, int size, int neighbours, double rewiring) {
        var targets = new int[neighbours];
        for (int k = 0; k < neighbours; k++) {
            int distance = k / 2 + 1;
            targets[k] = Math.floorMod(neuron + (k % 2 == 0 ? distance : -distance), size);
        }
        for (int k = 0; k < neighbours; k++) {
            if (random.nextDouble() >= rewiring) continue;
            int other;
            do other = random.nextInt(size);
            while (other == neuron || contains(targets, other));
            targets[k] = other;
        }
        Arrays.sort(targets);
        return targets;
    }

    private static boolean contains(int[] values, int x) {
        for (int v : values) if (v == x) return true;
        return false;
    }
}
