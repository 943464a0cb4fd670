package spikelet;

import spikelet.equations.Method;

/** The texts of neurons with ion channels; documented in {@link Neurons}. Currents are for a patch of 20,000 µm². */
final class ConductanceBased {
    private static final String START = "; h = alpha_h/(alpha_h + beta_h); n = alpha_n/(alpha_n + beta_n)";

    /** The gates of Hodgkin and Huxley (1952), which the point neuron and the axon share. */
    static final String SQUID_GATES = """
            dm/dt = phi*(alpha_m*(1 - m) - beta_m*m)          : 1
            dh/dt = phi*(alpha_h*(1 - h) - beta_h*h)          : 1
            dn/dt = phi*(alpha_n*(1 - n) - beta_n*n)          : 1
            alpha_m = 1/ms/exprel(-(v + 40*mV)/(10*mV))       : Hz
            beta_m = 4/ms*exp(-(v + 65*mV)/(18*mV))           : Hz
            alpha_h = 0.07/ms*exp(-(v + 65*mV)/(20*mV))       : Hz
            beta_h = 1/ms/(1 + exp(-(v + 35*mV)/(10*mV)))     : Hz
            alpha_n = 0.1/ms/exprel(-(v + 55*mV)/(10*mV))     : Hz
            beta_n = 0.125/ms*exp(-(v + 65*mV)/(80*mV))       : Hz
            """;

    private ConductanceBased() {}

    private static EquationModel patch(String name, String text) {
        return NeuronModel.of(text).named(name).spikesWhen("v > 0*mV");
    }

    static EquationModel hodgkinHuxley() {
        return patch("Hodgkin-Huxley", """
                C dv/dt = I/area - I_Na - I_K - I_L      : volt
                I_Na = gNa*m^3*h*(v - ENa)               : amp/metre^2   # sodium
                I_K = gK*n^4*(v - EK)                    : amp/metre^2   # potassium
                I_L = gL*(v - EL)                        : amp/metre^2   # leak
                """ + SQUID_GATES + """
                C = 1*uF/cm^2 : farad/metre^2; area = 20000*um^2 : metre^2
                gNa = 120*mS/cm^2 : siemens/metre^2; ENa = 50*mV : volt
                gK = 36*mS/cm^2 : siemens/metre^2; EK = -77*mV : volt
                gL = 0.3*mS/cm^2 : siemens/metre^2; EL = -54.387*mV : volt
                phi = 1 : 1   # the speed of the gates: 3 at ten degrees more
                """)
                .initially("v = -65*mV; m = alpha_m/(alpha_m + beta_m)" + START);
    }

    static EquationModel traubMiles() {
        return patch("Traub-Miles", """
                C dv/dt = I/area - I_Na - I_K - I_L : volt
                I_Na = gNa*m^3*h*(v - ENa)          : amp/metre^2   # sodium
                I_K = gK*n^4*(v - EK)               : amp/metre^2   # potassium
                I_L = gL*(v - EL)                   : amp/metre^2   # leak
                dm/dt = alpha_m*(1 - m) - beta_m*m  : 1
                dh/dt = alpha_h*(1 - h) - beta_h*h  : 1
                dn/dt = alpha_n*(1 - n) - beta_n*n  : 1
                alpha_m = 1.28/ms/exprel(-(v - VT - 13*mV)/(4*mV))   : Hz
                beta_m = 1.4/ms/exprel((v - VT - 40*mV)/(5*mV))      : Hz
                alpha_h = 0.128/ms*exp(-(v - VT - 17*mV)/(18*mV))    : Hz
                beta_h = 4/ms/(1 + exp(-(v - VT - 40*mV)/(5*mV)))    : Hz
                alpha_n = 0.16/ms/exprel(-(v - VT - 15*mV)/(5*mV))   : Hz
                beta_n = 0.5/ms*exp(-(v - VT - 10*mV)/(40*mV))       : Hz
                VT = -63*mV : volt   # moves the threshold
                C = 1*uF/cm^2 : farad/metre^2; area = 20000*um^2 : metre^2
                gNa = 100*mS/cm^2 : siemens/metre^2; ENa = 50*mV : volt
                gK = 30*mS/cm^2 : siemens/metre^2; EK = -90*mV : volt
                gL = 0.05*mS/cm^2 : siemens/metre^2; EL = -60*mV : volt
                """).initially("v = EL; m = alpha_m/(alpha_m + beta_m)" + START);
    }

    static EquationModel connorStevens() {
        return patch("Connor-Stevens", """
                C dv/dt = I/area - I_Na - I_K - I_A - I_L : volt
                I_Na = gNa*m^3*h*(v - ENa)                : amp/metre^2   # sodium
                I_K = gK*n^4*(v - EK)                     : amp/metre^2   # potassium
                I_A = gA*a^3*b*(v - EA)                   : amp/metre^2   # potassium, transient
                I_L = gL*(v - EL)                         : amp/metre^2   # leak
                dm/dt = alpha_m*(1 - m) - beta_m*m    : 1
                dh/dt = alpha_h*(1 - h) - beta_h*h    : 1
                dn/dt = alpha_n*(1 - n) - beta_n*n    : 1
                da/dt = (a_inf - a)/tau_a             : 1
                db/dt = (b_inf - b)/tau_b             : 1
                alpha_m = 3.8/ms/exprel(-(v + 29.7*mV)/(10*mV))                  : Hz
                beta_m = 15.2/ms*exp(-0.0556/mV*(v + 54.7*mV))                   : Hz
                alpha_h = 0.266/ms*exp(-(v + 48*mV)/(20*mV))                     : Hz
                beta_h = 3.8/ms/(1 + exp(-(v + 18*mV)/(10*mV)))                  : Hz
                alpha_n = 0.2/ms/exprel(-(v + 45.7*mV)/(10*mV))                  : Hz
                beta_n = 0.25/ms*exp(-(v + 55.7*mV)/(80*mV))                     : Hz
                a_inf = (0.0761*exp(0.0314/mV*(v + 94.22*mV))/(1 + exp(0.0346/mV*(v + 1.17*mV))))^(1/3) : 1
                tau_a = 0.3632*ms + 1.158*ms/(1 + exp(0.0497/mV*(v + 55.96*mV))) : second
                b_inf = 1/(1 + exp(0.0688/mV*(v + 53.3*mV)))^4                   : 1
                tau_b = 1.24*ms + 2.678*ms/(1 + exp(0.0624/mV*(v + 50*mV)))      : second
                C = 1*uF/cm^2 : farad/metre^2; area = 20000*um^2 : metre^2
                gNa = 120*mS/cm^2 : siemens/metre^2; ENa = 55*mV : volt
                gK = 20*mS/cm^2 : siemens/metre^2; EK = -72*mV : volt
                gA = 47.7*mS/cm^2 : siemens/metre^2; EA = -75*mV : volt
                gL = 0.3*mS/cm^2 : siemens/metre^2; EL = -17*mV : volt
                """)
                .initially("v = -68*mV; m = alpha_m/(alpha_m + beta_m); a = a_inf; b = b_inf" + START);
    }

    static EquationModel wangBuzsaki() {
        return patch("Wang-Buzsáki", """
                C dv/dt = I/area - I_Na - I_K - I_L : volt
                I_Na = gNa*m_inf^3*h*(v - ENa)      : amp/metre^2   # sodium
                I_K = gK*n^4*(v - EK)               : amp/metre^2   # potassium
                I_L = gL*(v - EL)                   : amp/metre^2   # leak
                dh/dt = phi*(alpha_h*(1 - h) - beta_h*h)          : 1
                dn/dt = phi*(alpha_n*(1 - n) - beta_n*n)          : 1
                m_inf = alpha_m/(alpha_m + beta_m)                : 1
                alpha_m = 1/ms/exprel(-(v + 35*mV)/(10*mV))       : Hz
                beta_m = 4/ms*exp(-(v + 60*mV)/(18*mV))           : Hz
                alpha_h = 0.07/ms*exp(-(v + 58*mV)/(20*mV))       : Hz
                beta_h = 1/ms/(1 + exp(-(v + 28*mV)/(10*mV)))     : Hz
                alpha_n = 0.1/ms/exprel(-(v + 34*mV)/(10*mV))     : Hz
                beta_n = 0.125/ms*exp(-(v + 44*mV)/(80*mV))       : Hz
                phi = 5 : 1
                C = 1*uF/cm^2 : farad/metre^2; area = 20000*um^2 : metre^2
                gNa = 35*mS/cm^2 : siemens/metre^2; ENa = 55*mV : volt
                gK = 9*mS/cm^2 : siemens/metre^2; EK = -90*mV : volt
                gL = 0.1*mS/cm^2 : siemens/metre^2; EL = -65*mV : volt
                """)
                .initially("v = -64*mV" + START)
                // Without a gate for m it is not steep: stable, and a hundred times more exact than the exponential
                // methods.
                .method(Method.RK4);
    }
}
