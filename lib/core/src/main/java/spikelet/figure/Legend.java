package spikelet.figure;

/** Whether a panel names its series. */
public enum Legend {
    /** When it has two named series or more. */
    AUTOMATIC,
    /** When it has one named series or more. */
    ON,
    /** Never. */
    OFF
}
