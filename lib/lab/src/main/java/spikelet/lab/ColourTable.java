package spikelet.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * At most 256 colours that stand for all of a picture. Each pixel gets its own colour or, at the edges of lines and letters, one that
 * is off by no more than an eighth of full scale in a channel.
 */
final class ColourTable {

    private static final int SIZE = 256;
    /** The share of pixels that must keep their very own colour: areas of a rich scale would show steps. */
    private static final double EXACT = 0.9;

    /** A colour that fewer pixels have, one in so many, is a shade at an edge: its neighbour does as well, and the file is a quarter smaller. */
    private static final int RARE = 1000;

    private final List<Integer> table;
    private final Map<Integer, Integer> indices = new HashMap<>();
    private int lastColour = -1;
    private int lastIndex;

    private ColourTable(List<Integer> table) {
        this.table = table;
        for (int k = 0; k < table.size(); k++) {
            indices.put(table.get(k), k);
        }
    }

    /** The table of a picture, or null if 256 colours do not suffice. */
    static ColourTable of(int[] pixels) {
        return of(pixels, SIZE);
    }

    /** The table of a picture, or null if so many colours do not suffice. */
    static ColourTable of(int[] pixels, int size) {
        var counts = count(pixels);
        var byCount = new ArrayList<>(counts.keySet());
        byCount.sort(Comparator.<Integer>comparingInt(colour -> -counts.get(colour)[0])
                .thenComparing(colour -> colour));
        var chosen = commonest(byCount, 0xF0F0F0);
        if (chosen.size() > size) {
            chosen = commonest(byCount, 0xE0E0E0);
        }
        if (chosen.size() > size) {
            return null;
        }
        var known = new HashSet<>(chosen);
        long exact = chosen.stream().mapToLong(colour -> counts.get(colour)[0]).sum();
        for (int colour : byCount) {
            boolean rare = counts.get(colour)[0] < pixels.length / RARE;
            if (chosen.size() == size || rare && exact >= EXACT * pixels.length) {
                break;
            }
            if (known.add(colour)) {
                chosen.add(colour);
                exact += counts.get(colour)[0];
            }
        }
        return exact < EXACT * pixels.length ? null : new ColourTable(chosen);
    }

    /** The commonest colour of each cell of a coarse grid, so that every pixel finds one that is near. */
    private static List<Integer> commonest(List<Integer> byCount, int mask) {
        var cells = new HashSet<Integer>();
        var chosen = new ArrayList<Integer>();
        for (int colour : byCount) {
            if (cells.add(colour & mask)) {
                chosen.add(colour);
            }
        }
        return chosen;
    }

    private static Map<Integer, int[]> count(int[] pixels) {
        var counts = new HashMap<Integer, int[]>();
        int last = -1;
        int[] cell = null;
        for (int pixel : pixels) {
            int colour = pixel & 0xFFFFFF;
            if (colour != last) {
                cell = counts.computeIfAbsent(colour, c -> new int[1]);
                last = colour;
            }
            cell[0]++;
        }
        return counts;
    }

    byte[] colours() {
        var bytes = new byte[3 * table.size()];
        for (int k = 0; k < table.size(); k++) {
            bytes[3 * k] = (byte) (table.get(k) >> 16);
            bytes[3 * k + 1] = (byte) (table.get(k) >> 8);
            bytes[3 * k + 2] = (byte) (int) table.get(k);
        }
        return bytes;
    }

    int index(int pixel) {
        int colour = pixel & 0xFFFFFF;
        if (colour != lastColour) {
            lastColour = colour;
            lastIndex = indices.computeIfAbsent(colour, this::nearest);
        }
        return lastIndex;
    }

    private int nearest(int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int k = 0; k < table.size(); k++) {
            int distance = distance(colour, table.get(k));
            if (distance < least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16) - (b >> 16);
        int green = (a >> 8 & 255) - (b >> 8 & 255);
        int blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }
}
