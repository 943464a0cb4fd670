package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.pA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import spikelet.equations.Latex;
import spikelet.equations.Method;
import spikelet.equations.Parser;
import spikelet.equations.Text;

/** Tables that equations and stimuli read in time. */
class SamplesTest {
    private static final double[] TIMES = {0, 2 * ms, 5 * ms, 6 * ms};
    private static final double[] VALUES = {0, 400, -200, 100};

    private static EquationModel integrator() {
        return NeuronModel.of("C dv/dt = stim(t) : volt; C = 100*pF : farad; seen = stim(t) : amp; stim(t) : amp");
    }

    private static Recording run(EquationModel model, double dt) {
        var net = Network.named("table").dt(dt);
        net.population("n", 1, model).record("v").record("seen");
        return net.run(10 * ms + dt);
    }

    /** The area under the table until a time. */
    private static double charge(Samples table, double until) {
        double sum = 0;
        int steps = 100_000;
        for (int k = 0; k < steps; k++) sum += table.value((k + 0.5) * until / steps, 0) * until / steps;
        return sum;
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"HEUN", "RK4", "EXPONENTIAL_EULER"})
    void straightLinesAreIntegratedWithoutError(Method method) {
        var table = Samples.at(TIMES, VALUES, "pA");
        var run = run(integrator().table("stim", table).method(method), 0.1 * ms);
        for (double t : new double[] {1 * ms, 2 * ms, 3.7 * ms, 5.5 * ms, 10 * ms})
            assertEquals(charge(table, t) / 100e-12, run.trace("n", "v").at(0, t), 1e-10);
        // Trapezoids by hand: 400 + 300 - 50 pA ms, then 4 ms of 100 pA.
        assertEquals(1050e-15 / 100e-12, run.trace("n", "v").at(0, 10 * ms), 1e-15);
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"EULER", "SEQUENTIAL_EULER", "HEUN", "RK4", "EXPONENTIAL_EULER"})
    void stepsAreIntegratedWithoutErrorByEveryMethod(Method method) {
        var run = run(
                integrator()
                        .table("stim", Samples.at(TIMES, VALUES, "pA").steps())
                        .method(method),
                0.1 * ms);
        // 0 for 2 ms, 400 pA for 3, -200 for 1, 100 for 4.
        assertEquals(1400e-15 / 100e-12, run.trace("n", "v").at(0, 10 * ms), 1e-14);
        assertEquals(0, run.trace("n", "v").at(0, 2 * ms));
        assertEquals(400 * pA, run.trace("n", "seen").at(0, 2 * ms), 1e-24);
        assertEquals(0, run.trace("n", "seen").at(0, 1.9 * ms));
    }

    @Test
    void stagesOfRungeKuttaReadTheTableAtTheirTimes() {
        // dv/dt = (ramp - v)/tau: v = ramp (t - tau (1 - exp(-t/tau))).
        var model = NeuronModel.of("dv/dt = (ramp(t) - v)/tau : volt; tau = 2*ms : second; seen = ramp(t) : volt")
                .table("ramp", 10 * ms, new double[] {0, 50}, "mV")
                .method(Method.RK4);
        double[] errors = new double[2];
        for (int k = 0; k < 2; k++) {
            double got = run(model, 1 * ms / (k + 1)).trace("n", "v").at(0, 10 * ms);
            errors[k] = Math.abs(5 * (10 * ms - 2 * ms * (1 - Math.exp(-5))) - got);
        }
        assertTrue(errors[0] < 1e-5 && errors[0] > 0, "" + errors[0]);
        assertEquals(16, errors[0] / errors[1], 4);
    }

    @Test
    void aTableAndAStimulusFromItAreOneCurrent() {
        var table = Samples.every(1 * ms, new double[] {0, 300, 300, -100, 500, 500, 0}, "pA")
                .steps();
        var inside = NeuronModel.of("C dv/dt = -g*(v - E) + stim(t) : volt; E = -65*mV : volt;"
                + "C = 200*pF : farad; g = 10*nS : siemens");
        var outside = NeuronModel.of(inside.equations().text().replace("stim(t)", "I"));
        var net = Network.named("both");
        net.population("in", 1, inside.table("stim", table).initially("v = E").method(Method.RK4))
                .record("v");
        var out = net.population("out", 1, outside.initially("v = E").method(Method.RK4))
                .record("v");
        var lif = net.population("lif", 2, Lif.with().rest(-65 * mV).tau(20 * ms))
                .record("v")
                .record("I");
        net.stimulate(out).table(table);
        net.stimulate(lif)
                .table(Samples.every(1 * ms, new double[][] {{0, 1, 2}, {4, 5, 6}}, "nA"))
                .from(2 * ms);
        var run = net.run(10 * ms);
        assertArrayEquals(run.trace("in", "v").values(0), run.trace("out", "v").values(0), 1e-16);
        assertEquals(4.05 * nA, run.trace("lif", "I").at(1, 2.1 * ms - 1e-6), 0.1 * nA);
        assertEquals(2 * nA, run.trace("lif", "I").at(0, 9 * ms), 1e-20);
        assertTrue(net.summary().contains("current from a table of 7 values until 6 ms, -100 pA … 500 pA, in steps"));
    }

    @Test
    void eachNeuronCanHaveItsOwnColumn() {
        var model = integrator().table("stim", Samples.every(1 * ms, new double[][] {{100, 100}, {0, 200}}, "pA"));
        var net = Network.named("columns");
        net.population("n", 2, model).record("v");
        var v = net.run(2 * ms).trace("n", "v");
        assertEquals(1 * mV, v.at(0, 1 * ms), 1e-15);
        assertEquals(1 * mV, v.at(1, 1 * ms), 1e-15);
        assertEquals(1.9 * mV, v.at(0, 1.9 * ms), 1e-15);
        assertEquals(2.8 * mV, v.at(1, 1.9 * ms), 1e-15);
        var error = assertThrows(IllegalArgumentException.class, () -> net.population("three", 3, model));
        assertEquals(
                "population 'three': table 'stim' has values for 2 neurons, the population has 3", error.getMessage());
    }

    @Test
    void beforeTheFirstAndAfterTheLastTimeTheValueStays() {
        var table = Samples.at(new double[] {2 * ms, 4 * ms}, new double[] {1, 3}, "mV");
        double[][] expected = {{-1, 1}, {0, 1}, {2, 1}, {3, 2}, {4, 3}, {100, 3}};
        for (var e : expected) assertEquals(e[1] * mV, table.value(e[0] * ms, 0), 1e-18, "at " + e[0]);
        double[][] steps = {{0, 1}, {2, 1}, {3.999, 1}, {4, 3}, {9, 3}};
        for (var e : steps) assertEquals(e[1] * mV, table.steps().value(e[0] * ms, 0), 1e-18, "at " + e[0]);
    }

    @Test
    void aThresholdAndAResetCanReadATable() {
        var model = NeuronModel.of("dv/dt = 1/ms : 1; k : 1 (spikes)")
                .spikesWhen("v > level(t)")
                .onSpike("v = 0; k = level(t)")
                .table(
                        "level",
                        Samples.at(new double[] {0, 5 * ms}, new double[] {2.05, 1.05}, "1")
                                .steps());
        var net = Network.named("threshold");
        net.population("n", 1, model).record("k");
        var run = net.run(9 * ms);
        assertEquals(2.05, run.trace("n", "k").at(0, 4 * ms));
        assertEquals(1.05, run.trace("n", "k").at(0, 8 * ms));
    }

    @Test
    void aFileOfCommaSeparatedValuesIsATable(@TempDir Path folder) throws IOException {
        var file = folder.resolve("current.csv");
        Columns.named("current")
                .column("time (ms)", new double[] {0, 1, 2.5})
                .column("I (pA)", new double[] {10, 20, 30})
                .column("other (nA)", new int[] {1, 2, 3})
                .writeCsv(file);
        var table = Samples.csv(file);
        assertEquals(2, table.columns());
        assertEquals(20 * pA, table.value(1 * ms, 0), 1e-24);
        assertEquals(2.5 * nA, table.value(1.75 * ms, 1), 1e-22);
        assertEquals(
                Samples.at(new double[] {0, 1 * ms, 2.5 * ms}, new double[][] {{10, 20, 30}, {1e3, 2e3, 3e3}}, "pA")
                        .columns(),
                table.columns());
        var quoted = folder.resolve("quoted.csv");
        Files.writeString(quoted, "\ufeff\"time (s)\",\"a \"\"b\"\", c\",v (mV)\r\n0,x,1\r\n0.5,\"y\nz\",2");
        var read = Columns.readCsv(quoted);
        assertEquals(java.util.List.of("time (s)", "a \"b\", c", "v (mV)"), read.names());
        assertArrayEquals(new String[] {"x", "y\nz"}, (String[]) read.get("a \"b\", c"));
        assertArrayEquals(new double[] {1, 2}, (double[]) read.get("v (mV)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            time (ms);I (pA)               | table 't.csv': the cells are separated by semicolons; save it with commas
            time (ms),I (pA)~0,1~2         | table 't.csv': row 2 has 1 cells, the header 2
            time (ms),I (pA)~0,1~1,x       | table 't.csv': column 'I (pA)' holds text, not numbers
            t,I (pA)~0,1                   | table 't.csv': its first column must be the time with its unit, such as 'time (ms)', not 't'
            time (ms),I (pA),v (mV)~0,1,2  | table 't.csv': column 'I (pA)' is in ampere (current), 'v (mV)' in volt (potential)
            time (ms),I (pX)~0,1           | table 't.csv': column 'I (pX)': unknown unit 'pX' in "1 pX"; did you mean 'pA'?
            time (ms)~0                    | table 't.csv': it needs a column of times and one of values
            time (ms),I (pA)~1,1~1,2       | table: the times must ascend, but 1 ms comes after 1 ms
            time (ms),I (pA)               | table: it has no values
            """)
    void aFileThatIsNoTableIsRefusedInWords(String text, String message, @TempDir Path folder) throws IOException {
        var file = folder.resolve("t.csv");
        Files.writeString(file, text.replace('~', '\n'));
        var error = assertThrows(IllegalArgumentException.class, () -> Samples.csv(file));
        assertTrue(error.getMessage().startsWith(message.replaceAll(" did you mean.*", "")), error.getMessage());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var net = Network.named("refused");
        var error = assertThrows(IllegalArgumentException.class, () -> net.population("n", 1, integrator()));
        assertEquals(
                "population 'n': table 'stim' of its model has no values; give them, for example .table(\"stim\", 1*ms, values, \"A\")",
                error.getMessage());
        error = assertThrows(
                IllegalArgumentException.class, () -> integrator().table("stim", 1 * ms, new double[] {1}, "mV"));
        assertEquals(
                "model 'model': table 'stim' has unit ampere (current); the values given are in volt (potential)",
                error.getMessage());
        var n = net.population("n", 2, Lif.with());
        var volts = Samples.every(1 * ms, new double[] {1}, "mV");
        error = assertThrows(
                IllegalArgumentException.class, () -> net.stimulate(n).table(volts));
        assertEquals(
                "stimulus of 'n': the table must hold currents, got values in volt (potential)", error.getMessage());
        error = assertThrows(
                IllegalArgumentException.class, () -> Samples.every(1 * ms, new double[] {1, Double.NaN}, "mV"));
        assertEquals("table: value 1: expected a finite number, got NaN", error.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Samples.every(0, new double[] {1}, "mV"));
        assertThrows(IllegalArgumentException.class, () -> Samples.every(1 * ms, new double[0], "mV"));
    }

    @Test
    void modelsWithDifferentTablesDiffer() {
        var one = integrator().table("stim", 1 * ms, new double[] {1, 2}, "pA");
        assertEquals(one, integrator().table("stim", 1 * ms, new double[] {1, 2}, "pA"));
        assertEquals(
                one.hashCode(),
                integrator().table("stim", 1 * ms, new double[] {1, 2}, "pA").hashCode());
        assertNotEquals(one, integrator().table("stim", 1 * ms, new double[] {1, 3}, "pA"));
        assertNotEquals(one, integrator());
        assertTrue(one.summary().endsWith("stim(t) table of 2 values until 1 ms, 1 pA … 2 pA"), one.summary());
    }

    @Test
    void aSynapseGivenByEquationsCanReadATable() {
        var gated = Synapse.of("dg/dt = -g/tau : siemens; I = open(t)*g*(0*mV - v) : amp; tau = 5*ms : second")
                .table(
                        "open",
                        Samples.at(new double[] {0, 5 * ms}, new double[] {0, 1}, "1")
                                .steps())
                .named("gated");
        var net = Network.named("gate");
        var source = net.spikes("source", new double[] {1 * ms});
        var cell = NeuronModel.of("C dv/dt = I + 0*nS*v : volt; C = 100*pF : farad")
                .initially("v = -65*mV");
        var n = net.population("n", 1, cell).record("v").record("gated_g").record("gated_I");
        net.connect(source).to(n).allToAll().weight("10 nS").through(gated);
        var run = net.run(10 * ms);
        assertTrue(run.trace("n", "gated_g").at(0, 4 * ms) > 4e-9);
        assertEquals(-65 * mV, run.trace("n", "v").at(0, 5 * ms));
        assertEquals(0, run.trace("n", "gated_I").at(0, 4.9 * ms), 0);
        double g = run.trace("n", "gated_g").at(0, 6 * ms);
        double v = run.trace("n", "v").at(0, 6 * ms);
        assertEquals(-g * v, run.trace("n", "gated_I").at(0, 6 * ms), 1e-22);
        assertTrue(v > -65 * mV);
    }

    @Test
    void aTableIsToldAsTextAndLatex() {
        var equations = Parser.equations("dv/dt = stim(t)/tau : volt; stim(t) : volt; tau : second");
        assertEquals("dv/dt = stim(t)/tau : volt\nstim(t) : volt\ntau : second\n", Text.of(equations));
        assertTrue(Latex.of(equations).contains("\\frac{\\mathrm{stim}(t)}{\\tau}"));
    }
}
