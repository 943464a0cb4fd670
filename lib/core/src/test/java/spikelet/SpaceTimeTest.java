package spikelet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static spikelet.Units.mV;
import static spikelet.Units.mm;
import static spikelet.Units.ms;
import static spikelet.Units.nA;
import static spikelet.Units.um;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import spikelet.figure.HeatMap;
import spikelet.figure.Line;

/** Pictures of what happens along a neuron, as data. */
class SpaceTimeTest {
    private static Recording run;
    private static Population axon;
    private static Population tree;

    @BeforeAll
    static void record() {
        var net = Network.named("space").dt(0.01 * ms);
        axon = net.population("axon", 1, Cells.squidAxon(500 * um, 6.3, 201)).record("axon.v");
        net.stimulate(axon.at("axon", 0)).step("30 uA", "1 ms", "1.5 ms");
        var hh = Channels.hodgkinHuxley();
        var cell = Cell.named("tree")
                .channel(hh)
                .section("soma")
                .length(20 * um)
                .diameter(20 * um)
                .section("dendrite")
                .from("soma")
                .length(300 * um)
                .diameter(3 * um, 1 * um)
                .section("left")
                .from("dendrite")
                .length(100 * um)
                .diameter(1 * um)
                .section("right")
                .from("dendrite")
                .length(150 * um)
                .diameter(1 * um)
                .section("axon")
                .from("soma", 0)
                .length(400 * um)
                .diameter(1 * um);
        tree = net.population("tree", 2, cell).record("*.v").sampleEvery(0.1 * ms);
        net.stimulate(tree).step(1 * nA, 1 * ms, 3 * ms).neurons(1);
        run = net.run(8 * ms);
    }

    @Test
    void theSpikeTravelsUpTheSpaceTimePicture() {
        var picture = run.spaceTime(axon, "axon");
        assertEquals(201, picture.distances().length);
        assertEquals(100 * mm * 0.5, picture.distances()[100], 1e-9);
        assertEquals(
                Cells.velocity(Cells.squidAxon(500 * um, 6.3, 201), 0.01 * ms),
                picture.velocity(40 * mm, 60 * mm),
                0.02);
        assertEquals(-picture.velocity(40 * mm, 60 * mm), -picture.velocity(60 * mm, 40 * mm), 1e-9);
        var map = (HeatMap) picture.figure().panels().get(0).layers().get(0);
        assertEquals("v (mV)", map.label());
        int early = peakColumn(map, 50);
        int late = peakColumn(map, 150);
        assertTrue(late > early, early + " before " + late);
        assertEquals(100, map.yEdges()[map.yEdges().length - 1], 1e-9);
        assertTrue(map.valueExtent().max() > 30 && map.valueExtent().min() < -65);
    }

    private static int peakColumn(HeatMap map, int row) {
        var v = map.values()[row];
        int best = 0;
        for (int k = 0; k < v.length; k++) if (v[k] > v[best]) best = k;
        return best;
    }

    @Test
    void aProfileShowsTheSpikeWhereItIsThen() {
        var picture = run.spaceTime(axon, "axon");
        var lines = picture.profile(4 * ms, 6 * ms).panels().get(0).layers();
        assertEquals(2, lines.size());
        assertEquals("4 ms", lines.get(0).label());
        assertTrue(peakPlace((Line) lines.get(1)) > peakPlace((Line) lines.get(0)) + 20, "20 mm on in 2 ms");
        assertArrayEquals(
                picture.during(4 * ms),
                Arrays.stream(((Line) lines.get(0)).y()).map(y -> y * mV).toArray(),
                1e-12);
    }

    private static double peakPlace(Line line) {
        int best = 0;
        for (int k = 0; k < line.y().length; k++) if (line.y()[k] > line.y()[best]) best = k;
        return line.x()[best];
    }

    @Test
    void aFilmKeepsItsAxes() {
        var frames = run.spaceTime(axon, "axon").frames(12);
        assertEquals(12, frames.size());
        var first = frames.get(0).panels().get(0);
        for (var f : frames) assertEquals(first.y().max(), f.panels().get(0).y().max());
        assertEquals("axon, 7.99 ms", frames.get(11).title());
    }

    @Test
    void aPathRunsFromTheFarEndOfTheSomaToTheEndOfTheSection() {
        var up = run.spaceTime(tree, "right", 1);
        double half = 150 * um / ((Cell) tree.model()).sections().get(3).count() / 2;
        assertEquals(470 * um - half, up.distances()[up.distances().length - 1], 1e-12);
        for (int k = 1; k < up.distances().length; k++) assertTrue(up.distances()[k] > up.distances()[k - 1]);
        var down = run.spaceTime(tree, "axon", 1);
        assertEquals(20 * um + 400 * um, down.distances()[down.distances().length - 1], 15 * um);
        assertEquals(10 * um, down.distances()[0], 1e-12, "the middle of the soma");
        assertTrue(Arrays.stream(up.at(20 * um)).max().orElseThrow() > 0, "neuron 1 fires");
        assertTrue(Arrays.stream(run.spaceTime(tree, "axon", 0).at(0)).max().orElseThrow() < 0, "neuron 0 does not");
    }

    @Test
    void aDrawingColoursTheSectionsByTheirPotential() {
        var map = (HeatMap) run.drawing(tree, 2 * ms).panels().get(0).layers().get(0);
        long ink = Arrays.stream(map.values())
                .flatMapToDouble(Arrays::stream)
                .filter(v -> !Double.isNaN(v))
                .count();
        assertTrue(ink > 1000 && ink < 40000, "ink " + ink);
        var plain = (HeatMap)
                ((Cell) tree.model()).figure().panels().get(0).layers().get(0);
        assertEquals(20, plain.valueExtent().max(), 1e-9);
        assertEquals(1, plain.valueExtent().min(), 0.1);
        assertTrue(
                map.xEdges()[0] < -400 && map.xEdges()[map.xEdges().length - 1] > 320,
                "axon to the left, dendrite to the right");
    }

    @Test
    void whatWasNotRecordedIsAskedFor() {
        var net = Network.named("none").dt(0.1 * ms);
        var p = net.population("p", 1, Cells.passiveCable(1 * mm, 10)).record("v");
        var lif = net.population("lif", 1, Lif.with());
        var short1 = net.run(1 * ms);
        var message = assertThrows(IllegalArgumentException.class, () -> short1.spaceTime(p, "dendrite"))
                .getMessage();
        assertTrue(message.contains("*.v"), message);
        assertThrows(IllegalArgumentException.class, () -> short1.spaceTime(p, "axon"));
        assertThrows(IllegalArgumentException.class, () -> short1.spaceTime(lif, "axon"));
        assertThrows(IllegalArgumentException.class, () -> run.drawing(tree, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> run.spaceTime(axon, "axon").frames(1));
    }
}
