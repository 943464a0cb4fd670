package org.dflib.jjava.runtime;

import java.util.ArrayList;
import java.util.List;

/** Stands for the class of that name in JJava: it has the methods by which a notebook shows and replaces values. */
public final class Display {

    /** What was asked for: an id and a value. */
    public record Call(String id, Object value, boolean update) {}

    /** All calls so far. */
    public static final List<Call> CALLS = new ArrayList<>();

    private Display() {}

    public static String display(Object value) {
        var id = "id" + CALLS.size();
        CALLS.add(new Call(id, value, false));
        return id;
    }

    public static void updateDisplay(String id, Object value) {
        CALLS.add(new Call(id, value, true));
    }
}
