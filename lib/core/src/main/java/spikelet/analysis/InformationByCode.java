package spikelet.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import spikelet.Columns;
import spikelet.Tabular;
import spikelet.figure.Axis;
import spikelet.figure.Bars;
import spikelet.figure.Figure;
import spikelet.figure.Palette;
import spikelet.figure.Panel;
import spikelet.figure.Pictured;
import spikelet.trains.Require;

/**
 * What different codes find in the same trials.
 *
 * <pre>{@code
 * InformationByCode.of(stimuli, Symbols.count(trials), Symbols.latency(trials, 2*ms), Symbols.words(trials, 2*ms))
 * }</pre>
 */
public final class InformationByCode implements Tabular, Pictured {
    private final List<Symbols> codes;
    private final List<Information> information;

    private InformationByCode(List<Symbols> codes, List<Information> information) {
        this.codes = codes;
        this.information = information;
    }

    /**
     * Compares codes.
     *
     * @param stimuli the number of the stimulus of each trial
     * @param codes the same trials, read in different ways
     * @return the information of each
     */
    public static InformationByCode of(int[] stimuli, Symbols... codes) {
        Require.given("information by code: the stimuli", stimuli);
        Require.that(codes != null && codes.length > 0, "information by code: give at least one code");
        return new InformationByCode(
                List.of(codes),
                Arrays.stream(codes).map(c -> Information.between(stimuli, c)).toList());
    }

    /** {@return the information of each code, with the correction of Panzeri and Treves, in bit} */
    public double[] bits() {
        return information.stream().mapToDouble(Information::panzeriTreves).toArray();
    }

    private String[] names() {
        return codes.stream().map(Symbols::code).toArray(String[]::new);
    }

    /** One row per code: {@code code}, {@code symbols}, {@code information (bit)}, {@code uncorrected (bit)}. */
    @Override
    public Columns columns() {
        return Columns.named("information by code")
                .column("code", names())
                .column("symbols", codes.stream().mapToInt(Symbols::distinct).toArray())
                .column("information (bit)", bits())
                .column(
                        "uncorrected (bit)",
                        information.stream().mapToDouble(Information::plugIn).toArray());
    }

    /** A bar for each code. */
    @Override
    public Figure figure() {
        var places = IntStream.range(0, codes.size()).asDoubleStream().toArray();
        var panel = Panel.of(Axis.of("code", "").ticks(places, names()), Axis.of("information", "bit"))
                .xRange(-0.6, codes.size() - 0.4);
        for (int k = 0; k < codes.size(); k++) {
            var bar = Bars.of("", new double[] {k - 0.35, k + 0.35}, new double[] {bits()[k]});
            panel = panel.with(bar.colour(Palette.NEUTRAL));
        }
        return Figure.of(panel);
    }

    /** Codes and bits. */
    @Override
    public String toString() {
        return columns().toString();
    }
}
