package spikelet;

import java.util.Optional;

/**
 * Receptors with kinetics of their own: a spike releases a pulse of transmitter, which binds them, and bound receptors are open
 * channels (Destexhe, Mainen and Sejnowski, Neural Comput. 6, 1994, and in Koch and Segev, Methods in Neuronal Modeling, 1998).
 * <pre>
 *   dr/dt = binding·[pulse]·(1 - r) - unbinding·r
 *   I = weight · r · (reversal - v)
 * </pre>
 * <p>{@code [pulse]} is 1 from the arrival of a spike for the duration of the pulse, and as long again from each spike that arrives
 * meanwhile: unlike an exponential synapse, receptors saturate. {@code binding} is the papers' rate constant α times the concentration
 * of the transmitter, 1 mM; {@code unbinding} is their β. The weight is the conductance of all receptors of a synapse, in siemens.
 *
 * <p>NMDA receptors conduct as far as magnesium leaves them open, {@code 1 / (1 + [Mg]/3.57 mM · exp(-0.062 v/mV))} (Jahr and Stevens,
 * J. Neurosci. 10, 1990, equation 4a), taken at the v with which a time step begins. GABA-B receptors open channels through a G-protein
 * s, {@code ds/dt = production·r - removal·s}, of which four bind: the open part is {@code s⁴/(s⁴ + Kd)}.
 *
 * <pre>{@code net.connect(e).to(i).probability(0.1).weight(0.5*nS).through(Receptor.ampa());}</pre>
 *
 * <p>Receptors are solved exactly from step to step, and their mean over a step enters the neuron's. They cost as much as exponential
 * synapses do (Lytton, Neural Comput. 8, 1996); a G-protein costs more, for its fourth power does not add up over synapses. The
 * conductance onto a neuron is recorded under the receptors' name.
 *
 * @param name what they are called
 * @param label name of the variable under which their conductance is recorded
 * @param source which neurons release what they bind; plain for any
 * @param reversal reversal potential in volt
 * @param binding rate at which transmitter binds free receptors during a pulse, in hertz
 * @param unbinding rate at which it leaves them, in hertz
 * @param pulse duration of a pulse of transmitter in second
 * @param magnesium the concentration that blocks the channels, in mol/m³ (mM); 0 for no block
 * @param gProtein what stands between receptor and channel, if they are not one
 */
public record Receptor(
        String name,
        String label,
        Polarity source,
        double reversal,
        double binding,
        double unbinding,
        double pulse,
        double magnesium,
        Optional<GProtein> gProtein)
        implements Synapse {

    private static final Parameter BINDING = Parameter.rate("binding");
    private static final Parameter UNBINDING = Parameter.rate("unbinding");
    private static final Parameter PULSE = Parameter.time("pulse", "1*ms").upTo(0.1);

    /**
     * A G-protein between receptor and channel.
     *
     * @param production rate at which bound receptors activate it, in hertz (µM a second)
     * @param removal rate at which it is inactivated, in hertz
     * @param dissociation Kd, in µM to the fourth power
     */
    public record GProtein(double production, double removal, double dissociation) {
        /**
         * Refuses what cannot be.
         *
         * @param production rate at which bound receptors activate it, in hertz
         * @param removal rate at which it is inactivated, in hertz
         * @param dissociation Kd, in µM to the fourth power
         */
        public GProtein {
            positive("G-protein: production", production);
            positive("G-protein: removal", removal);
            positive("G-protein: the dissociation constant", dissociation);
        }
    }

    /**
     * Refuses what cannot be.
     *
     * @param name what they are called
     * @param label name of the variable under which their conductance is recorded
     * @param source which neurons release what they bind; plain for any
     * @param reversal reversal potential in volt
     * @param binding rate at which transmitter binds free receptors during a pulse, in hertz
     * @param unbinding rate at which it leaves them, in hertz
     * @param pulse duration of a pulse of transmitter in second
     * @param magnesium the concentration that blocks the channels, in mol/m³ (mM); 0 for no block
     * @param gProtein what stands between receptor and channel, if they are not one
     */
    public Receptor {
        Check.name("receptor", name);
        Check.given("receptor: the label", label);
        StockSynapse.checkLabel(label);
        Check.given("receptor: the source", source);
        Check.given("receptor: the G-protein", gProtein);
        Check.finite(name + " receptors: reversal", reversal);
        positive(name + " receptors: binding", binding);
        positive(name + " receptors: unbinding", unbinding);
        positive(name + " receptors: pulse", pulse);
        StockSynapse.MAGNESIUM.ofAnySize().check(name + " receptors", magnesium);
    }

    private static void positive(String what, double value) {
        Check.that(value > 0 && value < Double.POSITIVE_INFINITY, "%s must be positive, got %s", what, value);
    }

    private static Receptor of(
            String name, Polarity source, double reversal, double binding, double unbinding, double magnesium) {
        return new Receptor(name, name, source, reversal, binding, unbinding, 1e-3, magnesium, Optional.empty());
    }

    /**
     * AMPA receptors: α 1.1e6 /M/s, β 190 /s, reversal 0 mV (Destexhe, Mainen and Sejnowski 1998).
     *
     * @return the receptors, to be adjusted
     */
    public static Receptor ampa() {
        return of("AMPA", Polarity.EXCITATORY, 0, 1100, 190, 0);
    }

    /**
     * NMDA receptors: α 7.2e4 /M/s, β 6.6 /s, reversal 0 mV, magnesium 1 mM (Destexhe, Mainen and Sejnowski 1998).
     *
     * @return the receptors, to be adjusted
     */
    public static Receptor nmda() {
        return of("NMDA", Polarity.EXCITATORY, 0, 72, 6.6, 1);
    }

    /**
     * GABA-A receptors: α 5e6 /M/s, β 180 /s, reversal -80 mV (Destexhe, Mainen and Sejnowski 1998).
     *
     * @return the receptors, to be adjusted
     */
    public static Receptor gabaA() {
        return of("GABA_A", Polarity.INHIBITORY, -80e-3, 5000, 180, 0);
    }

    /**
     * GABA-B receptors: K1 9e4 /M/s, K2 1.2 /s, K3 180 µM/s, K4 34 /s, Kd 100 µM⁴, reversal -95 mV (Destexhe, Mainen and Sejnowski
     * 1998). One spike opens next to nothing, a burst opens them.
     *
     * @return the receptors, to be adjusted
     */
    public static Receptor gabaB() {
        return of("GABA_B", Polarity.INHIBITORY, -95e-3, 90, 1.2, 0).gProtein(180, 34, 100);
    }

    private String owner() {
        return name + " receptors";
    }

    private Receptor with(double reversal, double binding, double unbinding, double pulse) {
        return new Receptor(name, label, source, reversal, binding, unbinding, pulse, magnesium, gProtein);
    }

    /**
     * The same with another reversal potential.
     *
     * @param potential in volt
     * @return the receptors
     */
    public Receptor reversal(double potential) {
        return with(StockSynapse.REVERSAL.check(owner(), potential), binding, unbinding, pulse);
    }

    /**
     * The same with another reversal potential.
     *
     * @param potential such as {@code "-75 mV"}
     * @return the receptors
     */
    public Receptor reversal(String potential) {
        return with(StockSynapse.REVERSAL.parse(owner(), potential), binding, unbinding, pulse);
    }

    /**
     * The same with another rate of binding.
     *
     * @param rate α times the concentration of the transmitter, in hertz
     * @return the receptors
     */
    public Receptor binding(double rate) {
        return with(reversal, BINDING.check(owner(), rate), unbinding, pulse);
    }

    /**
     * The same with another rate of binding.
     *
     * @param rate such as {@code "1.1 kHz"}
     * @return the receptors
     */
    public Receptor binding(String rate) {
        return with(reversal, BINDING.parse(owner(), rate), unbinding, pulse);
    }

    /**
     * The same with another rate of unbinding.
     *
     * @param rate β, in hertz
     * @return the receptors
     */
    public Receptor unbinding(double rate) {
        return with(reversal, binding, UNBINDING.check(owner(), rate), pulse);
    }

    /**
     * The same with another rate of unbinding.
     *
     * @param rate such as {@code "190 Hz"}
     * @return the receptors
     */
    public Receptor unbinding(String rate) {
        return with(reversal, binding, UNBINDING.parse(owner(), rate), pulse);
    }

    /**
     * The same with another pulse of transmitter.
     *
     * @param duration in second
     * @return the receptors
     */
    public Receptor pulse(double duration) {
        return with(reversal, binding, unbinding, PULSE.check(owner(), duration));
    }

    /**
     * The same with another pulse of transmitter.
     *
     * @param duration such as {@code "0.3 ms"}
     * @return the receptors
     */
    public Receptor pulse(String duration) {
        return with(reversal, binding, unbinding, PULSE.parse(owner(), duration));
    }

    /**
     * The same under another concentration of magnesium.
     *
     * @param concentration outside the cell, in mol/m³: {@code 1*mM}; 0 for no block
     * @return the receptors
     */
    public Receptor magnesium(double concentration) {
        return withMagnesium(StockSynapse.MAGNESIUM.check(owner(), concentration));
    }

    /**
     * The same under another concentration of magnesium.
     *
     * @param concentration outside the cell, such as {@code "2 mM"}
     * @return the receptors
     */
    public Receptor magnesium(String concentration) {
        return withMagnesium(StockSynapse.MAGNESIUM.parse(owner(), concentration));
    }

    private Receptor withMagnesium(double concentration) {
        return new Receptor(name, label, source, reversal, binding, unbinding, pulse, concentration, gProtein);
    }

    /**
     * The same with a G-protein between receptor and channel.
     *
     * @param production rate at which bound receptors activate it, in hertz (µM a second)
     * @param removal rate at which it is inactivated, in hertz
     * @param dissociation Kd, in µM to the fourth power
     * @return the receptors
     */
    public Receptor gProtein(double production, double removal, double dissociation) {
        var between = Optional.of(new GProtein(production, removal, dissociation));
        return new Receptor(name, label, source, reversal, binding, unbinding, pulse, magnesium, between);
    }

    @Override
    public Receptor named(String variable) {
        var other = Check.name("synapse", variable);
        return new Receptor(name, other, source, reversal, binding, unbinding, pulse, magnesium, gProtein);
    }

    @Override
    public Receptor kinetics() {
        return new Receptor(name, "", source, reversal, binding, unbinding, pulse, magnesium, gProtein);
    }

    @Override
    public Dimension dimension() {
        return Dimension.CONDUCTANCE;
    }

    /** A receptor binds what one class of neurons releases (Dale's principle). */
    void checkSource(Population from) {
        Check.that(
                source == Polarity.PLAIN || from.polarity() == Polarity.PLAIN || from.polarity() == source,
                "%s population '%s': its neurons release %s, but %s receptors bind %s (Dale's principle)",
                from.polarity(),
                from.name(),
                from.polarity().transmitter(),
                name,
                source.transmitter());
    }

    /** The receptors in words: {@code AMPA receptors, reversal 0 mV, binding 1.1 kHz, unbinding 190 Hz}. */
    @Override
    public String toString() {
        var text = new StringBuilder(owner())
                .append(", reversal ")
                .append(Quantity.format(reversal, Dimension.VOLTAGE))
                .append(", binding ")
                .append(Quantity.format(binding, Dimension.FREQUENCY))
                .append(", unbinding ")
                .append(Quantity.format(unbinding, Dimension.FREQUENCY));
        if (pulse != 1e-3) text.append(", pulse ").append(Quantity.format(pulse, Dimension.TIME));
        if (magnesium > 0) text.append(", magnesium ").append(Quantity.format(magnesium, Dimension.CONCENTRATION));
        if (gProtein.isPresent()) text.append(", G-protein");
        return text.toString();
    }
}
