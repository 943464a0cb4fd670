package spikelet;

/** Something that is a table on request. */
public interface Tabular {
    /**
     * The data as named columns of equal length.
     *
     * @return the table
     */
    Columns columns();
}
