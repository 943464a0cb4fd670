package spikelet;

/** Stock channels for the sections of a {@link Cell}, written in the same language as a user's own. */
public final class Channels {
    private Channels() {}

    /**
     * A leak: {@code Im = g (E - v)}.
     *
     * @param conductance per area, such as {@code "0.1 mS/cm^2"}
     * @param reversal such as {@code "-65 mV"}
     * @return the channel
     * @throws IllegalArgumentException if a unit does not fit or the conductance is not positive
     */
    public static Channel leak(String conductance, String reversal) {
        double g = Parameter.specificConductance("conductance").parse("leak", conductance);
        return checkedLeak(g, Parameter.voltage("reversal", "-65*mV").parse("leak", reversal));
    }

    /**
     * A leak: {@code Im = g (E - v)}.
     *
     * @param conductance in siemens per square metre; 0.1 mS/cm² is 1
     * @param reversal in volt
     * @return the channel
     */
    public static Channel leak(double conductance, double reversal) {
        Parameter.specificConductance("conductance").check("leak", conductance);
        return checkedLeak(conductance, Parameter.voltage("reversal", "-65*mV").check("leak", reversal));
    }

    private static Channel checkedLeak(double conductance, double reversal) {
        return Channel.of("""
                Im = g*(E - v) : amp/metre^2
                g : siemens/metre^2
                E : volt
                """).named("leak").with("g", conductance).with("E", reversal);
    }

    /**
     * The squid giant axon's membrane of Hodgkin and Huxley (J. Physiol. 117, 1952, equations 3 to 26), potentials shifted to a rest of
     * -65 mV. The rates are those of 6.3 °C; {@link Cell#celsius} speeds them up threefold every 10 degrees (their equation 31).
     *
     * @return gNa 120, gK 36, gL 0.3 mS/cm², ENa 50, EK -77, EL -54.387 mV
     */
    public static Channel hodgkinHuxley() {
        return Channel.of("""
                Im = gNa*m^3*h*(ENa - v) + gK*n^4*(EK - v) + gL*(EL - v) : amp/metre^2
                phi = 3^((celsius - 6.3)/10) : 1
                """ + ConductanceBased.SQUID_GATES + """
                gNa = 120*mS/cm^2 : siemens/metre^2; ENa = 50*mV : volt
                gK = 36*mS/cm^2 : siemens/metre^2; EK = -77*mV : volt
                gL = 0.3*mS/cm^2 : siemens/metre^2; EL = -54.387*mV : volt
                celsius = 6.3 : 1
                """).named("HH");
    }
}
