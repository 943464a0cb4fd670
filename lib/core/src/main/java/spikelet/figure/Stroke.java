package spikelet.figure;

/** How a line is drawn. */
public enum Stroke {
    /** Without gaps. */
    SOLID,
    /** In dashes. */
    DASHED,
    /** In dots. */
    DOTTED
}
