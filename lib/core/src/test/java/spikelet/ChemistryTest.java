package spikelet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static spikelet.Units.mM;
import static spikelet.Units.ms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Concentrations, temperatures and energies in equations. */
class ChemistryTest {
    @ParameterizedTest
    @CsvSource({
        "400, 20, 279.45, -0.0721406416945505",
        "20, 400, 279.45, 0.0721406416945505",
        "140, 5, 310.15, -0.08905869403673189"
    })
    void theNernstPotentialOfTheSquidIsAsInTheTextbook(double inside, double outside, double kelvin, double volt) {
        // R and F by CODATA 2018; the values were computed from them with Python.
        var model =
                NeuronModel.of("""
                dE/dt = (R*T/F*log(K_out/K_in) - E)/(1*ms) : volt
                R = 8.31446261815324*joule/(kelvin*mole)    : joule/(kelvin*mole)
                F = 96485.33212331*coulomb/mole             : coulomb/mole
                T : kelvin; K_in : mM; K_out : mM
                """).with("T", kelvin).with("K_in", inside * mM).with("K_out", outside + " mM");
        var net = Network.named("Nernst");
        net.population("ion", 1, model).record("E");
        assertEquals(volt, net.run(50 * ms).trace("ion", "E").at(0, 49 * ms), 1e-15);
    }

    @Test
    void bindingWithARatePerMillimolarReachesItsEquilibrium() {
        // dr/dt = alpha T (1 - r) - beta r (Destexhe, Mainen and Sejnowski, Neural Comput. 6, 1994): r = alpha T/(alpha
        // T + beta).
        var model = NeuronModel.of("""
                dr/dt = alpha*T*(1 - r) - beta*r : 1
                alpha = 1.1/(mM*ms)              : 1/(mM*ms)
                beta = 0.19/ms                   : Hz
                T = 1*mM                         : mM
                """);
        var net = Network.named("AMPA");
        net.population("receptor", 1, model).record("r");
        var r = net.run(40 * ms).trace("receptor", "r");
        assertEquals(1.1 / 1.29, r.at(0, 39 * ms), 1e-12);
        assertEquals(1.1 / 1.29 * (1 - Math.exp(-1.29)), r.at(0, 1 * ms), 1e-12);
    }
}
