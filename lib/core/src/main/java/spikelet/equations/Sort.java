package spikelet.equations;

/** What the values of a name are. All are held as doubles: a boolean as 1 or 0. */
public enum Sort {
    /** Any number, with a unit. */
    NUMBER,
    /** Whole numbers without a unit, declared {@code : integer}. */
    INTEGER,
    /** True or false, declared {@code : boolean}. */
    BOOLEAN;

    /** The sort of a word after the colon, or null if the word is no sort. */
    static Sort of(String word) {
        return switch (word) {
            case "integer" -> INTEGER;
            case "boolean" -> BOOLEAN;
            default -> null;
        };
    }

    /**
     * Whether a value is of this sort.
     *
     * @param value a number
     * @return true for every number, every whole number, or 0 and 1
     */
    public boolean holds(double value) {
        return this == NUMBER || value == Math.rint(value) && (this == INTEGER || value == 0 || value == 1);
    }

    /**
     * The sort in words.
     *
     * @return such as {@code an integer}
     */
    public String words() {
        return switch (this) {
            case NUMBER -> "a number";
            case INTEGER -> "an integer";
            case BOOLEAN -> "a boolean";
        };
    }
}
