package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts sub-expressions so that each uses only earlier ones; otherwise they stay as written. */
final class DefinitionOrder {
    private static final int LONGEST_CYCLE_TOLD = 8;

    private final List<Equations.Definition> definitions;
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Set<Integer>> uses = new ArrayList<>();

    private DefinitionOrder(List<Equations.Definition> definitions) {
        this.definitions = definitions;
        for (int i = 0; i < definitions.size(); i++)
            index.put(definitions.get(i).name(), i);
        for (var d : definitions) {
            var used = new HashSet<Integer>();
            Names.each(d.value(), name -> {
                var i = index.get(name.name());
                if (i != null) used.add(i);
            });
            uses.add(used);
        }
    }

    /**
     * The definitions in an order of evaluation.
     *
     * @throws ModelError if some depend on each other in a circle
     */
    static List<Equations.Definition> sorted(List<Equations.Definition> definitions) {
        return new DefinitionOrder(definitions).sort();
    }

    private List<Equations.Definition> sort() {
        int n = definitions.size();
        var usedBy = new ArrayList<List<Integer>>();
        for (int i = 0; i < n; i++) usedBy.add(new ArrayList<>());
        int[] waiting = new int[n];
        for (int i = 0; i < n; i++) {
            waiting[i] = uses.get(i).size();
            for (int j : uses.get(i)) usedBy.get(j).add(i);
        }
        var ready = new PriorityQueue<Integer>();
        for (int i = 0; i < n; i++) {
            if (waiting[i] == 0) ready.add(i);
        }
        var sorted = new ArrayList<Equations.Definition>();
        while (!ready.isEmpty()) {
            int i = ready.remove();
            sorted.add(definitions.get(i));
            for (int j : usedBy.get(i)) {
                if (--waiting[j] == 0) ready.add(j);
            }
        }
        if (sorted.size() < n) throw cycle(waiting);
        return List.copyOf(sorted);
    }

    /** Follows what still waits from one to the next until one comes again. */
    private ModelError cycle(int[] waiting) {
        int i = 0;
        while (waiting[i] == 0) i++;
        var path = new ArrayList<Integer>();
        var seen = new HashSet<Integer>();
        while (seen.add(i)) {
            path.add(i);
            i = uses.get(i).stream()
                    .filter(j -> waiting[j] > 0)
                    .min(Integer::compare)
                    .orElseThrow();
        }
        var circle = new ArrayList<>(path.subList(path.indexOf(i), path.size()));
        circle.add(i);
        var names = circle.stream().map(k -> definitions.get(k).name()).limit(LONGEST_CYCLE_TOLD);
        var told = names.collect(Collectors.joining(" -> ")) + (circle.size() > LONGEST_CYCLE_TOLD ? " -> …" : "");
        var first = definitions.get(i);
        boolean alone = circle.size() == 2;
        return new ModelError(
                first.at(),
                "'" + first.name() + "' is defined by itself" + (alone ? "" : ": " + told),
                (alone ? "" : "one of them must not use the next; ") + "what evolves in time is 'd" + first.name()
                        + "/dt = …'");
    }
}
