package spikelet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import spikelet.NetworkDescription;
import spikelet.SavedNetworks;

/** Whatever an engine holds is saved, or is known not to be worth it. */
class VisitedTest {
    /** Set when the network is compiled and never again. */
    private static final Set<String> CONSTANT = Set.of(
            "Alike.amounts",
            "Alike.words",
            "Arrivals.later",
            "CellGroup.area",
            "CellGroup.bare",
            "CellGroup.inertia",
            "CellSite.node",
            "ChannelStretch.parameters",
            "Coded.packed",
            "CountTable.counts",
            "CountTable.cumulated",
            "CurrentInput.coupled",
            "Equal.targets",
            // The draws of a step stand beside the parameters.
            "EquationGroup.p",
            "EquationGroup.refractory",
            "EquationInput.arrivals",
            "EquationInput.perWeight",
            "EquationInput.variables",
            "HinesSystem.axial",
            "HinesSystem.parent",
            "HinesSystem.sum",
            "JunctionChannels.g",
            "JunctionChannels.partners",
            "JunctionChannels.start",
            "JunctionChannels.total",
            "GeneralLif.passes",
            "PlainLif.gains",
            "PlainLif.passes",
            "Row.units",
            "LifParameters.base",
            "LifParameters.gains",
            "LifParameters.keep",
            "LifParameters.rate",
            "LifParameters.refractory",
            "LifParameters.reset",
            "LifParameters.resistance",
            "LifParameters.rest",
            "LifParameters.risingGains",
            "LifParameters.threshold",
            "LifParameters.unreachable",
            "LinearStep.constant",
            "LinearStep.current",
            "LinearStep.rising",
            "LinearStep.state",
            "LinearStep.synapse",
            "NeuronEquations.p",
            "NeuronGroup.jumps",
            "PairTable.coarse",
            "PairTable.fine",
            "PairTable.left",
            "PairTable.pairs",
            "PopulationBlocks.places",
            "PlasticRule.factor",
            "PlasticRule.neurons",
            "PlasticRule.read",
            "PlasticRule.rest",
            "PlasticRule.scheduled",
            "PlasticShare.begins",
            "PlasticShare.ends",
            "PlasticShare.firstIncoming",
            "PlasticShare.incoming",
            "PlasticShare.targets",
            "PlasticShare.terminals",
            "PlasticTable.sign",
            "PlasticTable.starts",
            "PlasticTable.targets",
            "Poisson.probability",
            "ProbeLog.neurons",
            "ReceptorStep.m",
            "Resources.facilitation",
            "Resources.recovery",
            "Resources.use",
            "Row.length",
            "Scheduled.events",
            "Scheduled.steps",
            "Source.constant",
            "Source.neurons",
            "Source.ranks",
            "SpikeInput.neurons",
            "SpikeInput.ranks",
            "SynapsePage.runs",
            "SynapsePage.first",
            "SynapseTable.firstSegment",
            "SynapseTable.segmentDelay",
            "SynapseTable.segmentStart",
            "SynapseTable.targets",
            "SynapseTable.weights",
            "SynapticState.arrivals",
            "WeightLog.synapses");

    /** Written anew in each step before it is read. */
    private static final Set<String> SCRATCH = Set.of(
            "AdaptiveStep.changed",
            "AdaptiveStep.inside",
            "AdaptiveStep.start",
            "AdaptiveStep.x",
            "Alike.bits",
            "Arrivals.fed",
            "Arrivals.taken",
            "Part.ends",
            "CellGroup.conductance",
            "CellGroup.drive",
            "CellGroup.means",
            "CellGroup.solved",
            "DormandPrince.change",
            "DormandPrince.dense",
            "DormandPrince.error",
            "DormandPrince.first",
            "DormandPrince.h",
            "DormandPrince.hasCurve",
            "DormandPrince.last",
            "DormandPrince.next",
            "DormandPrince.s0",
            "DormandPrince.s1",
            "DormandPrince.s2",
            "DormandPrince.s3",
            "DormandPrince.s4",
            "DormandPrince.s5",
            "DormandPrince.s6",
            "DormandPrince.stage",
            "DormandPrince.x",
            "EquationGroup.before",
            "EquationGroup.conductance",
            "EquationGroup.drive",
            "EquationGroup.firing",
            "EquationGroup.free",
            "EquationGroup.lifted",
            "EquationGroup.means",
            "EquationGroup.noise",
            "EquationGroup.now",
            "EquationGroup.part",
            "EquationGroup.repeated",
            "EquationInput.sums",
            "FiredList.count",
            "FiredList.neurons",
            "HinesSystem.diagonal",
            "HinesSystem.factor",
            // Follows from the currents, which are saved.
            "GeneralLif.base",
            "GeneralLif.conductance",
            // Follow from the steps to go, which are saved.
            "LifGroup.held",
            "LifGroup.heldCount",
            "GeneralLif.means",
            "GeneralLif.phi",
            "GeneralLif.before",
            "LifGroup.freed",
            "LifGroup.freedCount",
            "GeneralLif.now",
            "GeneralLif.drive",
            "PlainLif.now",
            "LinearStep.next",
            "NeuronEquations.conductance",
            "NeuronEquations.drive",
            "NeuronEquations.held",
            "NeuronEquations.i",
            "NeuronEquations.start",
            "NeuronGroup.open",
            "NeuronGroup.pull",
            "Pathway.touched",
            "Philox.block",
            "Philox.out",
            "Philox.position",
            "Philox.used",
            "Poisson.chosen",
            "PlasticRule.neuron",
            "PlasticRule.p",
            "PlasticTable.room",
            "PlasticTable.row",
            "ReceptorChannels.known",
            "ReceptorChannels.mean",
            "ReceptorChannels.now",
            "Row.filled",
            // Follow from the step.
            "Row.age",
            "Row.scale",
            "Row.unit",
            "Row.sums",
            // Sent again from the spikes that were recorded.
            "SegmentRing.counts",
            "SegmentRing.entries",
            "SegmentRing.first",
            "Source.sampled",
            "StepControl.worst",
            "TableInput.end",
            "TableInput.since",
            "TableInput.slope",
            "TableInput.value");

    /** An engine that is broken is not saved. */
    private static final Set<String> NOT_SAVED = Set.of("Engine.broken");

    /** What a visit shows: arrays by identity, numbers by name. */
    private static final class Seen extends State {
        private final Map<Object, Boolean> arrays = new IdentityHashMap<>();
        private final Set<String> numbers = new HashSet<>();

        private void see(Object array) {
            arrays.put(array, true);
        }

        @Override
        void part(String name) {
            // Names do not matter here.
        }

        @Override
        long number(String name, long value) {
            numbers.add(name);
            return value;
        }

        @Override
        void array(String name, double[] values, int from, int count) {
            see(values);
        }

        @Override
        void array(String name, long[] values) {
            see(values);
        }

        @Override
        void array(String name, int[] values) {
            see(values);
        }

        @Override
        void array(String name, boolean[] values) {
            see(values);
        }

        @Override
        long[] list(String name, long[] values, int count) {
            see(values);
            return values;
        }

        @Override
        int[] list(String name, int[] values, int count) {
            see(values);
            return values;
        }

        @Override
        void list(String name, List<double[]> chunks, int chunk, long count) {
            chunks.forEach(this::see);
        }
    }

    private final Set<String> forgotten = new TreeSet<>();
    private final Set<String> met = new TreeSet<>();

    @Test
    void nothingThatAnEngineRemembersIsForgotten() throws IllegalAccessException {
        for (NetworkDescription network : SavedNetworks.descriptions()) {
            var engine = new Engine(network);
            for (int k = 0; k < 100; k++) engine.advance();
            var seen = new Seen();
            engine.visit(seen);
            var done = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
            var todo = new ArrayList<Object>(List.of(engine));
            while (!todo.isEmpty()) {
                var next = todo.remove(todo.size() - 1);
                if (done.add(next)) look(next, seen, todo);
            }
        }
        assertEquals(Set.of(), forgotten, "neither visited nor named here");
        var idle = new TreeSet<>(CONSTANT);
        idle.addAll(SCRATCH);
        idle.addAll(NOT_SAVED);
        idle.removeAll(met);
        assertEquals(Set.of(), idle, "named here and met nowhere");
        assertTrue(Collections.disjoint(CONSTANT, SCRATCH));
    }

    private void look(Object object, Seen seen, List<Object> todo) throws IllegalAccessException {
        if (object instanceof Collection<?> c) c.forEach(x -> enqueue(x, todo));
        else if (object instanceof Map<?, ?> m) m.values().forEach(x -> enqueue(x, todo));
        else if (object instanceof Object[] array) for (var x : array) enqueue(x, todo);
        if (object.getClass().getPackage() != Engine.class.getPackage()
                || object.getClass().isArray()) return;
        for (Class<?> c = object.getClass(); c != Object.class; c = c.getSuperclass()) {
            if (c.isRecord()) continueRecord(object, c, todo);
            else for (var field : c.getDeclaredFields()) look(object, field, seen, todo);
        }
    }

    private static void continueRecord(Object object, Class<?> c, List<Object> todo) throws IllegalAccessException {
        for (var field : c.getDeclaredFields()) {
            field.setAccessible(true);
            if (!Modifier.isStatic(field.getModifiers())) enqueue(field.get(object), todo);
        }
    }

    private void look(Object owner, Field field, Seen seen, List<Object> todo) throws IllegalAccessException {
        if (Modifier.isStatic(field.getModifiers())) return;
        field.setAccessible(true);
        var value = field.get(owner);
        var name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        boolean named = CONSTANT.contains(name) || SCRATCH.contains(name) || NOT_SAVED.contains(name);
        if (named) met.add(name);
        if (!named && !Modifier.isFinal(field.getModifiers()) && field.getType().isPrimitive()) {
            if (!seen.numbers.contains(field.getName())) forgotten.add(name);
        } else if (!named && value != null && isNumbers(value) && !allSeen(value, seen)) {
            forgotten.add(name);
        } else if (!named && !Modifier.isFinal(field.getModifiers()) && value != null && !isNumbers(value)) {
            forgotten.add(name);
        }
        enqueue(value, todo);
    }

    private static boolean isNumbers(Object value) {
        Class<?> type = value.getClass();
        if (!type.isArray()) return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof double[];
        while (type.isArray()) type = type.getComponentType();
        return type.isPrimitive();
    }

    private static boolean allSeen(Object value, Seen seen) {
        if (value == null || seen.arrays.containsKey(value)) return true;
        if (value instanceof List<?> list) return list.stream().allMatch(seen.arrays::containsKey);
        if (value.getClass().getComponentType().isPrimitive()) return false;
        for (int k = 0; k < Array.getLength(value); k++) if (!allSeen(Array.get(value, k), seen)) return false;
        return true;
    }

    private static void enqueue(Object value, List<Object> todo) {
        if (value == null || value.getClass().isEnum()) return;
        boolean ours = value.getClass().getPackage() == Engine.class.getPackage()
                && !value.getClass().isHidden();
        boolean holds = value instanceof Collection || value instanceof Map || value instanceof Object[];
        if (ours || holds) todo.add(value);
    }
}
