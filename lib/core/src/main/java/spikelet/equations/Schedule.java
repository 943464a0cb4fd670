package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders the values of a step as passes over a block of neurons: short loops of arithmetic, which HotSpot turns into vector
 * instructions, and between them functions of whole arrays. What a loop cannot vectorise gets loops of its own.
 *
 * <p>The loops are short because JDK 17 does not vectorise long ones: {@link #LARGEST_LOOP} was found by
 * measurement.
 */
final class Schedule {
    /**
     * What a loop may hold, in operations and six for each array. Of the loops of the Hodgkin-Huxley, FitzHugh-Nagumo and QIF neurons, JDK 17
     * vectorised those up to 53 (7 arrays and 11 operations, 0.3 ns) and none from 54 on (7 and 12, 1.9 ns; 8 and 6, 0.7 ns); 25 vectorised
     * most. Where min and max occur the edge lies lower, so this keeps clear of it.
     */
    private static final int LARGEST_LOOP = 40;

    private static final int ARRAY = 6;

    /** Among so many values the next of a loop is chosen. */
    private static final int CANDIDATES = 12;

    /** Operations in one expression; larger ones are cut. */
    private static final int LARGEST_EXPRESSION = 10;

    /** A pass over a block. */
    sealed interface Pass permits Loop, Call {
        /** What it computes. */
        List<Value> values();
    }

    /** A loop that computes some values one after the other. */
    record Loop(List<Value> values) implements Pass {}

    /** A function of a whole array. */
    record Call(Value value) implements Pass {
        @Override
        public List<Value> values() {
            return List.of(value);
        }
    }

    private final Map<String, Value> outputs = new LinkedHashMap<>();
    private final List<Value> uniform = new ArrayList<>();
    private final List<Pass> passes = new ArrayList<>();
    private final Set<Value> reached = new LinkedHashSet<>();
    /** The values that read a value. */
    private final Map<Value, Set<Value>> readers = new HashMap<>();

    private final List<Value> all;

    private Schedule(List<Value> all) {
        this.all = all;
    }

    /** Orders what a program computes; names the values that need a name. */
    static Schedule of(StepProgram program, Values values) {
        program.lets().forEach((name, e) -> {
            if (program.relaxations().contains(name)) values.relax(name, e);
            else values.let(name, e);
        });
        var schedule = new Schedule(values.all());
        program.next().forEach((v, e) -> {
            values.let(v + "$new", e);
            schedule.outputs.put(v, values.of(Algebra.name(v + "$new")));
        });
        schedule.outputs.values().forEach(schedule::reach);
        schedule.nameValues();
        schedule.order();
        return schedule;
    }

    /** The new value of each state variable. */
    Map<String, Value> outputs() {
        return outputs;
    }

    /** What all neurons share, computed once a step. */
    List<Value> uniform() {
        return uniform;
    }

    /** The passes over each block. */
    List<Pass> passes() {
        return passes;
    }

    private void reach(Value v) {
        if (!reached.add(v)) return;
        for (var operand : v.operands) {
            operand.uses++;
            reach(operand);
        }
    }

    private List<Value> inOrder() {
        return all.stream().filter(reached::contains).toList();
    }

    private void nameValues() {
        int count = 0;
        var needed = new LinkedHashSet<Value>(outputs.values());
        for (var v : inOrder()) {
            if (v.kind == Value.Kind.ARRAY_FUNCTION || v.kind == Value.Kind.SCALAR_FUNCTION) needed.add(v);
            if (v.kind == Value.Kind.ARRAY_FUNCTION) needed.addAll(v.operands);
            if (v.uses > 1) needed.add(v);
            if (!v.uniform) v.operands.stream().filter(x -> x.uniform).forEach(needed::add);
        }
        for (var v : inOrder()) {
            if (v.isLeaf() || v.kind == Value.Kind.CONDITION) continue;
            while (v.size() > LARGEST_EXPRESSION && !v.uniform) {
                var largest = largest(v);
                if (largest == null) break;
                largest.name = "$" + ++count;
            }
            if (v.name != null || !needed.contains(v) || v.uniform && v.uses > 1 && !usedByNeurons(v) && v.size() < 3)
                continue;
            v.name = Character.isLetter(v.symbol.charAt(0)) ? v.symbol + "$" + ++count : "$" + ++count;
        }
        for (var v : inOrder()) if (v.uniform && !v.isLeaf() && v.name != null) uniform.add(v);
    }

    private boolean usedByNeurons(Value v) {
        return reached.stream().anyMatch(u -> !u.uniform && u.operands.contains(v));
    }

    /** The largest part of an expression that can stand alone; null if none can. */
    private static Value largest(Value v) {
        Value largest = null;
        for (var x : v.operands) {
            if (x.isLeaf() || x.name != null) continue;
            var candidate = x.kind == Value.Kind.CONDITION ? largest(x) : x;
            if (candidate != null && (largest == null || candidate.size() > largest.size())) largest = candidate;
        }
        return largest;
    }

    /** The named values of a neuron, or those it is given, that an expression reads. */
    static Set<Value> read(Value v) {
        var found = new LinkedHashSet<Value>();
        for (var x : v.operands) {
            if (x.name != null || x.isLeaf()) {
                if (x.kind != Value.Kind.NUMBER) found.add(x);
            } else {
                found.addAll(read(x));
            }
        }
        return found;
    }

    /** By stages: arithmetic as early as its operands allow, then the functions that have become possible. */
    private void order() {
        var stages = new ArrayList<List<Value>>();
        var stageOf = new HashMap<Value, Integer>();
        for (var v : inOrder()) {
            if (v.uniform || v.name == null) continue;
            int stage = 0;
            for (var x : read(v)) {
                if (x.uniform || x.isLeaf()) continue;
                stage = Math.max(stage, stageOf.get(x) + (x.kind == Value.Kind.ARITHMETIC ? 0 : 1));
            }
            for (var x : read(v))
                readers.computeIfAbsent(x, key -> new LinkedHashSet<>()).add(v);
            stageOf.put(v, stage);
            while (stages.size() <= stage) stages.add(new ArrayList<>());
            stages.get(stage).add(v);
        }
        for (var stage : stages) {
            addLoops(stage.stream().filter(v -> v.kind == Value.Kind.ARITHMETIC).toList());
            for (var v : stage) {
                if (v.kind == Value.Kind.ARRAY_FUNCTION) passes.add(new Call(v));
                if (v.kind == Value.Kind.SCALAR_FUNCTION) passes.add(new Loop(List.of(v)));
            }
        }
    }

    /** Fills each loop with what adds the fewest arrays, among the values that have become possible. */
    private void addLoops(List<Value> stage) {
        var waiting = new ArrayList<>(stage);
        var loop = new LinkedHashSet<Value>();
        while (!waiting.isEmpty()) {
            var next = best(waiting, loop);
            if (next == null) {
                passes.add(new Loop(List.copyOf(loop)));
                loop.clear();
            } else {
                loop.add(next);
                waiting.remove(next);
            }
        }
        if (!loop.isEmpty()) passes.add(new Loop(List.copyOf(loop)));
    }

    private Value best(List<Value> waiting, Set<Value> loop) {
        int operations = loop.stream().mapToInt(Value::size).sum();
        Value best = null;
        int fewest = Integer.MAX_VALUE;
        int candidates = 0;
        for (var v : waiting) {
            if (Schedule.read(v).stream().anyMatch(waiting::contains)) continue;
            if (++candidates > CANDIDATES) break;
            int arrays = arrays(loop, v);
            boolean fits = loop.isEmpty() || operations + v.size() + ARRAY * arrays <= LARGEST_LOOP;
            if (fits && arrays < fewest) {
                fewest = arrays;
                best = v;
            }
        }
        return best;
    }

    /** How many arrays a loop touches with a value more. */
    private int arrays(Set<Value> loop, Value more) {
        var values = new LinkedHashSet<>(loop);
        values.add(more);
        var arrays = new LinkedHashSet<Value>();
        for (var v : values) {
            if (outputs.containsValue(v) || !values.containsAll(readers.getOrDefault(v, Set.of()))) arrays.add(v);
            read(v).stream().filter(x -> !x.uniform && !values.contains(x)).forEach(arrays::add);
        }
        return arrays.size();
    }
}
