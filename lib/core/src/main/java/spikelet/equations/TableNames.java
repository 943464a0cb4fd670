package spikelet.equations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables that the equations read at the time, {@code stim(t)}. A table is a name like any other, with its {@code (t)}; over a time step
 * a kernel knows it as a straight line, value + slope (t - since), whose three parameters are set anew for each step. So every method may
 * ask for it at any time within the step.
 */
public final class TableNames {
    private static final String READ = "(t)";

    private TableNames() {}

    /**
     * The name of a table in the equations.
     *
     * @param table such as {@code stim}
     * @return such as {@code stim(t)}
     */
    public static String read(String table) {
        return table + READ;
    }

    /**
     * Whether a name is that of a table.
     *
     * @param name as in the equations
     * @return true for {@code stim(t)}
     */
    public static boolean isTable(String name) {
        return name.endsWith(READ);
    }

    /**
     * The table of a name.
     *
     * @param name such as {@code stim(t)}
     * @return such as {@code stim}
     */
    public static String table(String name) {
        return name.substring(0, name.length() - READ.length());
    }

    /**
     * The parameters of the line that stands for a table.
     *
     * @param name such as {@code stim(t)}
     * @return value, slope and since
     */
    public static List<String> line(String name) {
        var table = table(name);
        return List.of(table + "$value", table + "$slope", table + "$since");
    }

    /** The lines that stand for tables, by the tables' names. */
    static Map<String, Expr> lines(Set<String> names) {
        var lines = new HashMap<String, Expr>();
        for (var name : names) {
            if (!isTable(name)) continue;
            var line = line(name).stream().map(Algebra::name).toList();
            var since = Algebra.subtract(Algebra.name(Builtin.T.symbol()), line.get(2));
            lines.put(name, Algebra.add(line.get(0), Algebra.multiply(line.get(1), since)));
        }
        return lines;
    }

    /** Equations with something else for some names. */
    static Equations substitute(Equations e, Map<String, Expr> by) {
        if (by.isEmpty()) return e;
        var differentials = new ArrayList<Equations.Differential>();
        for (var d : e.differentials()) {
            var coefficient = d.coefficient() == null ? null : Algebra.substitute(d.coefficient(), by);
            differentials.add(new Equations.Differential(
                    d.variable(),
                    coefficient,
                    Algebra.substitute(d.right(), by),
                    d.dimension(),
                    d.at(),
                    d.sort(),
                    d.start()));
        }
        var definitions = new ArrayList<Equations.Definition>();
        for (var d : e.definitions()) {
            definitions.add(new Equations.Definition(
                    d.name(), Algebra.substitute(d.value(), by), d.dimension(), d.at(), d.sort()));
        }
        return new Equations(e.text(), differentials, definitions, e.parameters());
    }

    /** Statements with something else for some names. */
    static List<Equations.Assignment> substitute(List<Equations.Assignment> all, Map<String, Expr> by) {
        return all.stream()
                .map(a ->
                        new Equations.Assignment(a.variable(), a.operator(), Algebra.substitute(a.value(), by), a.at()))
                .toList();
    }
}
