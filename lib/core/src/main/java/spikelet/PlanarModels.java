package spikelet;

/** The texts of neurons of two variables, to be understood in the plane; documented in {@link Neurons}. */
final class PlanarModels {
    private PlanarModels() {}

    static EquationModel fitzHughNagumo() {
        return NeuronModel.of("""
                dv/dt = (v - v^3/3 - w + I*k)/ms : 1
                dw/dt = (v + a - b*w)/tau        : 1
                k = 1/nA : 1/amp; a = 0.7 : 1; b = 0.8 : 1; tau = 12.5*ms : second
                """).named("FitzHugh-Nagumo").spikesWhen("v > 1").initially("v = -1.2; w = -0.625");
    }

    static EquationModel morrisLecar() {
        return NeuronModel.of("""
                C dv/dt = I/area - gCa*m_inf*(v - ECa) - gK*w*(v - EK) - gL*(v - EL) : volt
                dw/dt = phi*(w_inf - w)/tau_w                                        : 1
                m_inf = (1 + tanh((v - V1)/V2))/2                                    : 1
                w_inf = (1 + tanh((v - V3)/V4))/2                                    : 1
                tau_w = 2*ms/(exp((v - V3)/(2*V4)) + exp(-(v - V3)/(2*V4)))          : second
                C = 20*uF/cm^2 : farad/metre^2; area = 20000*um^2 : metre^2
                gCa : siemens/metre^2; ECa = 120*mV : volt
                gK = 8*mS/cm^2 : siemens/metre^2; EK = -84*mV : volt
                gL = 2*mS/cm^2 : siemens/metre^2; EL = -60*mV : volt
                V1 = -1.2*mV : volt; V2 = 18*mV : volt; V3 : volt; V4 : volt
                phi : 1
                """).named("Morris-Lecar").spikesWhen("v > 0*mV").initially("v = -60*mV; w = w_inf");
    }

    static EquationModel morrisLecarClass1() {
        return morrisLecar()
                .with("gCa", "4 mS/cm^2")
                .with("V3", "12 mV")
                .with("V4", "17.4 mV")
                .with("phi", 1.0 / 15)
                .named("Morris-Lecar, class 1");
    }

    static EquationModel morrisLecarClass2() {
        return morrisLecar()
                .with("gCa", "4.4 mS/cm^2")
                .with("V3", "2 mV")
                .with("V4", "30 mV")
                .with("phi", 0.04)
                .named("Morris-Lecar, class 2");
    }
}
