package spikelet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import spikelet.ProjectionSpec;
import spikelet.Synapse;

/**
 * Draws and packs the synapses of projections whose synapses always do the same. Those that lead from one population into one kinetics
 * share their pages, whatever populations they end in: a spike then is handed over in few long runs instead of many short ones.
 */
final class PathwayBuilder {
    /** Synapses of a page in each part of the network, at most: the garbage collector rounds an array up to whole regions of some megabytes. */
    private static final double PAGE = 1 << 23;
    /** Below this, threads are not worth it. */
    private static final double FEW = 200_000;

    /** A projection, and for each neuron of its target the part and the place in the part's row. */
    private record Lead(ProjectionSpec spec, Connector connector, int[] places) {}

    /** Projections that share their pages. */
    private static final class Bundle {
        final PopulationBlocks source;
        final Synapse kinetics;
        final List<Lead> leads = new ArrayList<>();
        final Row[] rows;
        WeightCode code;
        double expected;
        int pageBits;
        SynapsePage[][] pages;

        Bundle(PopulationBlocks source, Synapse kinetics, Row[] rows, WeightCode code) {
            this.source = source;
            this.kinetics = kinetics;
            this.rows = rows;
            this.code = code;
        }

        boolean takes(PopulationBlocks from, Synapse synapse, WeightCode other) {
            return source == from && kinetics.equals(synapse) && code.fits(other);
        }
    }

    private final int parts;
    private final List<Bundle> bundles = new ArrayList<>();

    PathwayBuilder(int parts) {
        this.parts = parts;
    }

    /**
     * Adds a projection.
     *
     * @param rows where the kinetics arrives in each part
     * @param places for each neuron of the target its part and its place in the part's row, 16 bits each
     */
    void add(
            ProjectionSpec spec,
            Connector connector,
            PopulationBlocks source,
            Row[] rows,
            int[] places,
            double expected) {
        var kinetics = spec.synapse().kinetics();
        var code = WeightCode.of(spec);
        var bundle = bundles.stream()
                .filter(b -> b.takes(source, kinetics, code))
                .findFirst()
                .orElse(null);
        if (bundle == null) {
            bundle = new Bundle(source, kinetics, rows, code);
            bundles.add(bundle);
        }
        bundle.code = bundle.code.with(code);
        bundle.leads.add(new Lead(spec, connector, places));
        bundle.expected += expected;
    }

    private record Task(Bundle bundle, int page) {}

    /** Makes the ways of each part. */
    List<List<Pathway>> build(int threads) {
        var tasks = new ArrayList<Task>();
        double all = 0;
        for (var b : bundles) {
            all += b.expected;
            b.pageBits = pageBits(b);
            int count = (b.source.size >> b.pageBits) + 1;
            b.pages = new SynapsePage[parts][count];
            for (int p = 0; p < count; p++) tasks.add(new Task(b, p));
        }
        int members = all < FEW ? 1 : threads;
        var idle = new ConcurrentLinkedQueue<PagePacker>();
        try (var team = new Team(members, tasks.size())) {
            team.run(k -> {
                var polled = idle.poll();
                var packer = polled == null ? new PagePacker(parts) : polled;
                pack(packer, tasks.get(k).bundle, tasks.get(k).page);
                idle.add(packer);
            });
        }
        var ways = new ArrayList<List<Pathway>>();
        for (int part = 0; part < parts; part++) {
            var here = new ArrayList<Pathway>();
            for (var b : bundles) {
                var pages = b.pages[part];
                if (b.rows[part] == null || Arrays.stream(pages).allMatch(p -> p.synapses() == 0)) continue;
                here.add(new Pathway(b.source, b.rows[part], pages, b.pageBits));
            }
            ways.add(here);
        }
        return ways;
    }

    private int pageBits(Bundle b) {
        double perSource = b.expected / b.source.size / parts;
        int bits = 0;
        while (bits < 30 && perSource * (2L << bits) < PAGE) bits++;
        while (b.source.size >> bits >= SegmentRing.MOST_PAGES) bits++;
        return bits;
    }

    private void pack(PagePacker packer, Bundle b, int page) {
        int from = page << b.pageBits;
        int to = (int) Math.min(b.source.size, (page + 1L) << b.pageBits);
        packer.begin(Math.max(0, to - from), b.code, b.kinetics.isDelta() ? 1 : 0);
        var draws =
                b.leads.stream().map(lead -> lead.connector.new SourceDraw()).toList();
        try {
            for (int s = from; s < to; s++) {
                for (int k = 0; k < draws.size(); k++) packer.draw(draws.get(k), s, b.leads.get(k).places);
                packer.endSource();
            }
        } catch (PagePacker.PageFull e) {
            throw tooLarge(b);
        }
        for (int part = 0; part < parts; part++) b.pages[part][page] = packer.page(part);
    }

    private static IllegalArgumentException tooLarge(Bundle b) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "projection '%s': a neuron of population '%s' would have more than %,d synapses; take fewer",
                b.leads.get(0).spec.name(),
                b.source.name,
                SegmentRing.MOST_SYNAPSES));
    }
}
