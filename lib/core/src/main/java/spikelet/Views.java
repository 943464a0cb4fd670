package spikelet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import spikelet.equations.Ceiling;
import spikelet.figure.Axis;
import spikelet.figure.Bars;
import spikelet.figure.Colour;
import spikelet.figure.Figure;
import spikelet.figure.Legend;
import spikelet.figure.Line;
import spikelet.figure.Mark;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Span;

/** Results as figures. */
final class Views {
    private static final int MOST_TRACES = 8;
    /** Above this, populations are told apart by names beside them, not by a legend. */
    private static final int MOST_COLOURS = 4;

    /** The height of a spike over a threshold that v only creeps up to. */
    private static final double STROKE = 20e-3;

    private Views() {}

    private static Colour colourOf(Polarity polarity) {
        return switch (polarity) {
            case EXCITATORY -> Palette.EXCITATORY;
            case INHIBITORY -> Palette.INHIBITORY;
            case PLAIN -> Palette.NEUTRAL;
        };
    }

    /** The populations one above the other, each in the colour of its transmitter; plain ones take colours of their own. */
    static Figure raster(String title, List<Spikes> populations) {
        Check.that(!populations.isEmpty(), "raster: there is no population to draw");
        var panel = Panel.of("time", "ms", "neuron", "");
        int base = 0;
        int plain = 0;
        var middles = new double[populations.size()];
        for (var s : populations) {
            var rows = s.neurons();
            for (int k = 0; k < rows.length; k++) rows[k] += base;
            var colour = s.polarity() == Polarity.PLAIN ? Palette.cycle(plain++) : colourOf(s.polarity());
            panel = panel.raster(s.population(), DisplayUnit.milliseconds(s.times()), rows, colour);
            middles[panel.layers().size() - 1] = base + (s.size() - 1) / 2.0;
            base += s.size();
        }
        boolean named = populations.size() > MOST_COLOURS;
        if (named) {
            var names = populations.stream().map(Spikes::population).toArray(String[]::new);
            panel = panel.yAxis(y -> Axis.of("population", "").ticks(middles, names))
                    .legend(Legend.OFF);
        }
        var first = populations.get(0);
        panel = panel.yRange(-0.5, base - 0.5)
                .xRange(first.from() * 1e3, Math.max(first.until(), first.from() + 1e-4) * 1e3);
        return Figure.titled(title).panel(panel).size(720, base < 6 ? 200 : base < 40 ? 280 : named ? 520 : 360);
    }

    static Figure rate(String title, List<Spikes> populations, double bin) {
        var panel = Panel.of("time", "ms", "rate", "Hz");
        int plain = 0;
        double highest = 0;
        for (var s : populations) {
            var edges = DisplayUnit.milliseconds(s.binEdges(bin));
            var rates = s.rateOverTime(bin);
            var heights = Arrays.copyOf(rates, rates.length + 1);
            heights[rates.length] = rates[rates.length - 1];
            var colour = s.polarity() == Polarity.PLAIN ? Palette.cycle(plain++) : colourOf(s.polarity());
            panel = panel.with(Line.of(s.population(), edges, heights).asSteps().colour(colour));
            highest = Math.max(highest, Arrays.stream(rates).max().orElse(0));
        }
        return Figure.titled(title).panel(highest > 0 ? panel.yRange(0, highest * 1.08) : panel);
    }

    /** Intervals up to the 99th percentile, for the rest would only flatten what matters; bin width by Freedman and Diaconis (1981). */
    static Figure intervals(Spikes spikes) {
        var intervals = spikes.intervals();
        Check.that(
                intervals.length > 0,
                "population '%s': no neuron fired twice, there is no interval to show",
                spikes.population());
        Arrays.sort(intervals);
        double top = intervals[(int) Math.floor(0.99 * (intervals.length - 1))] * 1.02;
        double middleHalf =
                intervals[(int) (0.75 * (intervals.length - 1))] - intervals[(int) (0.25 * (intervals.length - 1))];
        double width = 2 * middleHalf / Math.cbrt(intervals.length);
        int bins = width > 0 ? (int) Math.max(5, Math.min(120, Math.ceil(top / width))) : 50;
        var edges = new double[bins + 1];
        for (int b = 0; b <= bins; b++) edges[b] = top * b / bins * 1e3;
        var heights = new double[bins];
        for (double i : intervals) if (i < top) heights[(int) (i / top * bins)]++;
        var panel = Panel.of("interspike interval", "ms", "count", "")
                .with(Bars.of(spikes.population(), edges, heights).colour(colourOf(spikes.polarity())));
        double cv = spikes.cv();
        var title = spikes.population() + (Double.isNaN(cv) ? "" : ", CV " + decimals(cv));
        return Figure.titled(title).panel(panel);
    }

    /** Variables of one population, one above the other on one time axis. */
    static Figure traces(List<Trace> traces, List<StimulusSpec> stimuli) {
        var first = traces.get(0);
        int recorded = first.neurons().length;
        var title = first.population().name();
        if (recorded > MOST_TRACES) title += ", " + MOST_TRACES + " of " + recorded + " recorded neurons";
        var figure = Figure.titled(title);
        for (var t : traces) figure = figure.panel(panel(t, stimuli));
        return figure;
    }

    private static Panel panel(Trace trace, List<StimulusSpec> stimuli) {
        var unit = DisplayUnit.of(trace.dimension());
        var panel = Panel.of("time", "ms", trace.variable(), unit.symbol());
        boolean potential = trace.variable().equals("v") || trace.variable().endsWith(").v");
        if (!potential) panel = panel.height(0.6);
        if (potential) panel = withStimuli(panel, trace, stimuli);
        var times = DisplayUnit.milliseconds(trace.times());
        var shown = Arrays.copyOf(trace.neurons(), Math.min(MOST_TRACES, trace.neurons().length));
        for (int n = 0; n < shown.length; n++) {
            var colour = shown.length == 1 ? colourOf(trace.population().polarity()) : Palette.cycle(n);
            var label = trace.population().name() + " " + shown[n];
            panel = panel.with(
                    Line.of(label, times, unit.scale(trace.values(shown[n]))).colour(colour));
            if (potential) panel = withSpikes(panel, trace, shown[n], colour);
        }
        if (potential && trace.population().model() instanceof Lif lif) panel = withLevels(panel, lif);
        return panel;
    }

    /** Shades the time of currents that come and go. */
    private static Panel withStimuli(Panel panel, Trace trace, List<StimulusSpec> stimuli) {
        var times = trace.times();
        if (times.length == 0) return panel;
        double end = times[times.length - 1];
        for (var s : stimuli) {
            boolean current = !(s.drive() instanceof Drive.PoissonTrain) && !(s.drive() instanceof Drive.SpikeTrain);
            boolean passing = s.from() > 0 || s.until() < end;
            if (!current || !passing || !reaches(s, trace) || s.from() >= end) continue;
            panel = panel.with(
                    Span.of("", s.from() * 1e3, Math.min(s.until(), end) * 1e3).colour(Palette.STIMULUS));
        }
        return panel;
    }

    private static boolean reaches(StimulusSpec s, Trace trace) {
        var name = trace.population().name();
        if (!s.target().equals(name) && !s.target().startsWith(name + Population.AT)) return false;
        return s.neurons().isEmpty() || Arrays.stream(trace.neurons()).anyMatch(s.neurons()::contains);
    }

    /** The model's spike is an instant; a stroke lets it be seen, above the threshold or up to where the upstroke is cut. */
    private static Panel withSpikes(Panel panel, Trace trace, int neuron, Colour colour) {
        double top = top(trace) * 1e3;
        var spikes = DisplayUnit.milliseconds(trace.spikes().of(neuron));
        if (Double.isNaN(top) || spikes.length == 0) return panel;
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        for (double t : spikes) {
            x.addAll(List.of(t, t, t));
            y.addAll(List.of(lastBefore(trace, neuron, t * 1e-3) * 1e3, top, Double.NaN));
        }
        return panel.with(Line.of("", toArray(x), toArray(y)).colour(colour));
    }

    /** How high spikes are drawn, in volt; NaN where v shows them, or neurons differ. */
    private static double top(Trace trace) {
        if (trace.population().model() instanceof Lif lif) {
            if (!lif.threshold().isConstant() || !lif.reset().isConstant()) return Double.NaN;
            double threshold = lif.threshold().min();
            return threshold + Math.max(5e-3, threshold - lif.reset().min());
        }
        if (!(trace.population().model() instanceof EquationModel model)
                || !trace.dimension().equals(Dimension.VOLTAGE)) return Double.NaN;
        var values = new HashMap<String, Double>();
        model.values().forEach((name, value) -> {
            if (value.isConstant()) values.put(name, value.min());
        });
        var ceiling = Ceiling.of(model.checked(), values);
        if (ceiling == null) return Double.NaN;
        return ceiling.potential() + (ceiling.cutsUpstroke() ? 0 : STROKE);
    }

    /** Where the stroke starts: an input may lift v over the threshold from far below. */
    private static double lastBefore(Trace trace, int neuron, double spike) {
        return trace.at(neuron, Math.max(0, spike - 1e-7));
    }

    private static Panel withLevels(Panel panel, Lif lif) {
        if (lif.threshold().isConstant())
            panel = panel.with(Mark.threshold(lif.threshold().min() * 1e3));
        if (lif.reset().isConstant()) panel = panel.with(Mark.reset(lif.reset().min() * 1e3));
        return panel;
    }

    private static String decimals(double cv) {
        return String.format(Locale.ROOT, "%.2f", cv);
    }

    private static double[] toArray(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
