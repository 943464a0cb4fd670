package spikelet.kernel;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Text for values that have no picture: arrays and collections with what is in them, long ones shortened. */
final class PlainText {
    private static final int MOST_ITEMS = 100;
    private static final int DEEPEST = 6;

    private PlainText() {}

    static void install(Renderer renderer) {
        renderer.createRegistration(Object.class)
                .preferring(MIMEType.TEXT_PLAIN)
                .register((value, context) -> context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> of(value)));
    }

    /** A value as text: {@code [0.1, 0.2, … 998 more]} for an array or a collection, else its {@code toString()}. */
    static String of(Object value) {
        var text = new StringBuilder();
        append(value, 0, text);
        return text.toString();
    }

    private static void append(Object value, int depth, StringBuilder text) {
        if (depth > DEEPEST) text.append('…');
        else if (value instanceof Collection<?> items) list(items.iterator(), items.size(), "[]", depth, text);
        else if (value instanceof Map<?, ?> map) list(map.entrySet().iterator(), map.size(), "{}", depth, text);
        else if (value instanceof Map.Entry<?, ?> entry) {
            append(entry.getKey(), depth, text);
            append(entry.getValue(), depth, text.append('='));
        } else if (value != null && value.getClass().isArray()) {
            list(items(value), Array.getLength(value), "[]", depth, text);
        } else text.append(value);
    }

    private static void list(Iterator<?> items, int size, String brackets, int depth, StringBuilder text) {
        text.append(brackets.charAt(0));
        for (int i = 0; i < MOST_ITEMS && items.hasNext(); i++)
            append(items.next(), depth + 1, text.append(i == 0 ? "" : ", "));
        if (size > MOST_ITEMS) text.append(", … ").append(size - MOST_ITEMS).append(" more");
        text.append(brackets.charAt(1));
    }

    private static Iterator<Object> items(Object array) {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < Array.getLength(array);
            }

            @Override
            public Object next() {
                return Array.get(array, next++);
            }
        };
    }
}
