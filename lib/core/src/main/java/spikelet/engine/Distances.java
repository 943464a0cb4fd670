package spikelet.engine;

import spikelet.ConnectionRule;
import spikelet.NetworkDescription;
import spikelet.PopulationSpec;
import spikelet.ProjectionSpec;

/** The distances between the neurons of a projection. */
public final class Distances {
    private static final int MOST_SOURCES = 200;

    private Distances() {}

    static DistanceDraw of(NetworkDescription net, ProjectionSpec p) {
        if (!(p.rule() instanceof ConnectionRule.ByDistance rule)) return null;
        var target = net.population(p.target());
        var period = target.layout().orElseThrow().period(target.size());
        var sources = places(net, net.population(p.source()));
        return new DistanceDraw(sources, places(net, target), period, rule.falloff(), rule.peak());
    }

    private static double[][] places(NetworkDescription net, PopulationSpec p) {
        return p.layout().orElseThrow().places(p.size(), net.seed(), p.name());
    }

    /**
     * The number of synapses to expect where distances decide, from a sample of the sources.
     *
     * @param net the network
     * @param p one of its projections, by distance
     * @return the expected number
     */
    public static double expected(NetworkDescription net, ProjectionSpec p) {
        var draw = of(net, p);
        boolean skipSelf = p.isRecurrent() && !p.autapses();
        int sources = net.population(p.source()).size();
        int sample = Math.min(sources, MOST_SOURCES);
        double sum = 0;
        for (int k = 0; k < sample; k++) {
            int s = (int) ((long) k * sources / sample);
            for (int t : draw.candidates(s)) if (!skipSelf || s != t) sum += draw.probability(s, t);
        }
        return sum * sources / sample;
    }
}
