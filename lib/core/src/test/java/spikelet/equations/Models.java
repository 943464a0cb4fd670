package spikelet.equations;

import java.util.Map;

/** Published models in the model language, complete with values. */
final class Models {
    static final String LIF = """
            tau_m dv/dt = E_L - v + R*I : volt
            tau_m = 20*ms               : second
            E_L = -70*mV                : volt
            R = 100*Mohm                : ohm
            """;

    static final String NOISY = """
            dv/dt = -(v - E_L)/tau + sigma*sqrt(2/tau)*xi : volt
            E_L = -70 mV : volt; tau = 10 ms : second; sigma : volt
            """;

    static final String ADEX = """
            C dv/dt = -gL*(v - EL) + gL*DT*exp((v - VT)/DT) - w + I : volt
            tau_w dw/dt = a*(v - EL) - w                            : amp
            C = 281*pF : farad;  gL = 30*nS : siemens;  EL = -70.6*mV : volt
            VT = -50.4*mV : volt;  DT = 2*mV : volt
            tau_w = 144*ms : second;  a = 4*nS : siemens
            """;

    /** Hodgkin and Huxley (1952) with the resting potential at -65 mV. */
    static final String HODGKIN_HUXLEY = """
            # membrane
            C dV/dt = I/area - I_Na - I_K - g_L*(V - E_L) : volt
            I_Na = g_Na*m^3*h*(V - E_Na)                  : amp/metre^2
            I_K = g_K*n^4*(V - E_K)                       : amp/metre^2
            # gates
            dm/dt = alpha_m*(1 - m) - beta_m*m            : 1
            dh/dt = alpha_h*(1 - h) - beta_h*h            : 1
            dn/dt = alpha_n*(1 - n) - beta_n*n            : 1
            alpha_m = 1/ms/exprel(-(V + 40*mV)/(10*mV))   : Hz
            beta_m = 4/ms*exp(-(V + 65*mV)/(18*mV))       : Hz
            alpha_h = 0.07/ms*exp(-(V + 65*mV)/(20*mV))   : Hz
            beta_h = 1/ms/(1 + exp(-(V + 35*mV)/(10*mV))) : Hz
            alpha_n = 0.1/ms/exprel(-(V + 55*mV)/(10*mV)) : Hz
            beta_n = 0.125/ms*exp(-(V + 65*mV)/(80*mV))   : Hz
            # values
            C = 1*uF/cm^2 : farad/metre^2;  area = 20000*um^2 : metre^2
            g_Na = 120*mS/cm^2 : siemens/metre^2;  E_Na = 50*mV : volt
            g_K = 36*mS/cm^2 : siemens/metre^2;  E_K = -77*mV : volt
            g_L = 0.3*mS/cm^2 : siemens/metre^2;  E_L = -54.4*mV : volt
            """;

    static final String IZHIKEVICH = """
            dv/dt = (0.04/mV*v^2 + 5*v + 140*mV - u + R*I)/ms : volt
            du/dt = a*(b*v - u)                               : volt
            a = 0.02/ms : Hz;  b = 0.2 : 1;  R = 1*mV/nA : ohm
            """;

    static final String MORRIS_LECAR = """
            C*dV/dt = -g_Ca*m_inf*(V - V_Ca) - g_K*w*(V - V_K) - g_L*(V - V_L) + I : volt
            dw/dt = phi*(w_inf - w)/tau_w                 : 1
            m_inf = (1 + tanh((V - V1)/V2))/2             : 1
            w_inf = (1 + tanh((V - V3)/V4))/2             : 1
            tau_w = 1*ms/(exp((V - V3)/(2*V4))/2
                + exp((V3 - V)/(2*V4))/2)                 : second
            C : pF; g_Ca : nS; g_K : nS; g_L : nS; V_Ca : mV; V_K : mV; V_L : mV
            V1 : mV; V2 : mV; V3 : mV; V4 : mV; phi : 1
            """;

    static final String SYNAPTIC = """
            (R*C) dv/dt = E - v + R*(I_syn + I)*int(t > 10*ms and not (v > 0 or t >= 1*second)) : volt
            dg/dt = -g/(5 ms)                     : siemens
            I_syn = -g*(v - E_syn)*clip(B, 0, 1)  : amp
            B = 1/(1 + exp(-62/volt*v)*M/3.57)    : 1
            M = 1 : 1; R : ohm; C : farad; E : volt; E_syn = 0 : volt
            """;

    /** Every sort of value, chemistry, and a table. */
    static final String SORTS = """
            C dv/dt = g*(E - v) + stim(t)*int(bursting and not off) - I_K + I : volt
            dCa/dt = -Ca/tau + k*clip(-I_K, 0*pA, 1*nA)/F : mM
            count : integer (spikes)
            bursting = false : boolean (spikes)
            w_0 = 20*pA : amp (spikes)
            I_K = g*(v - E)*Ca^2/(Ca^2 + (2*uM)^2)*sign(v - E) : amp
            third = mod(count, every) == 0 or floor(t/second) > 3 : boolean
            E = R*T/F*log10(Ca/(2*mM))*cosh(0.1) + sinh(0)*mV : volt
            every = 3 : integer; off = true : boolean; k : 1/metre^3; stim(t) : amp
            R = 8.314*joule/(kelvin*mole) : joule/(kelvin*mole); T = 310*kelvin : kelvin
            F = 96485*coulomb/mole : coulomb/mole; C = 100*pF : farad; g = 10*nS : siemens; tau = 50*ms : second
            """;

    /** By name. */
    static final Map<String, String> ALL = Map.of(
            "LIF",
            LIF,
            "noisy",
            NOISY,
            "AdEx",
            ADEX,
            "Hodgkin-Huxley",
            HODGKIN_HUXLEY,
            "Izhikevich",
            IZHIKEVICH,
            "Morris-Lecar",
            MORRIS_LECAR,
            "synaptic",
            SYNAPTIC,
            "sorts",
            SORTS);

    private Models() {}
}
