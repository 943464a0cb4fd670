package io.github.spencerpark.ijava.runtime;

import java.util.ArrayList;
import java.util.List;

/** Stands for the class of that name in IJava. */
public final class Display {

    /** The values shown so far. */
    public static final List<Object> SHOWN = new ArrayList<>();

    private Display() {}

    public static String display(Object value) {
        SHOWN.add(value);
        return "id" + SHOWN.size();
    }

    public static void updateDisplay(String id, Object value) {
        SHOWN.add(id + " becomes " + value);
    }
}
