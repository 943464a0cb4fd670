package spikelet.support;

import static spikelet.Units.MOhm;
import static spikelet.Units.mV;
import static spikelet.Units.ms;

import spikelet.EquationModel;
import spikelet.Lif;
import spikelet.NeuronModel;

/** A membrane of 10 nS and 200 pF at rest at -70 mV, which cannot spike: as a stock neuron and as equations. */
public final class Passive {
    private Passive() {}

    public static Lif stock() {
        return Lif.with()
                .tau(20 * ms)
                .resistance(100 * MOhm)
                .rest(-70 * mV)
                .threshold("1 V")
                .reset(-70 * mV);
    }

    public static EquationModel equations() {
        return NeuronModel.of("C dv/dt = gL*(EL - v) + I : volt")
                .with("C", "200 pF")
                .with("gL", "10 nS")
                .with("EL", "-70 mV");
    }
}
