"""CUBA: benchmark 2 of Brette et al. 2007 (J Comput Neurosci 23:349-398), after Vogels and Abbott 2005.

A balanced random network of leaky integrate-and-fire neurons with exponential synaptic currents, no external
drive: the resting potential lies above the threshold, and inhibition holds the network back.
"""

import peer
from brian2 import Equations, NeuronGroup, Synapses, ms, mV

EXCITATORY, INHIBITORY = 3200, 800
CONNECTION_PROBABILITY = 0.02
PARAMETERS = dict(
    tau_m=20 * ms, E_L=-49 * mV, V_t=-50 * mV, V_r=-60 * mV, t_ref=5 * ms,
    tau_e=5 * ms, tau_i=10 * ms, w_e=1.62 * mV, w_i=-9 * mV,
)
METHODS = ["exact"]
EQUATIONS = """
dv/dt = (E_L - v + ge + gi) / tau_m : volt (unless refractory)
dge/dt = -ge / tau_e : volt
dgi/dt = -gi / tau_i : volt
"""


def build(scale, method):
    e, i = round(EXCITATORY * scale), round(INHIBITORY * scale)
    p = CONNECTION_PROBABILITY / scale  # so that a neuron keeps its 80 inputs whatever the size
    group = NeuronGroup(e + i, Equations(EQUATIONS), threshold="v > V_t", reset="v = V_r", refractory="t_ref",
                        method=method, namespace=PARAMETERS)
    group.v = "V_r + rand() * (V_t - V_r)"
    excitation = Synapses(group[:e], group, on_pre="ge += w_e", namespace=PARAMETERS)
    excitation.connect(p=p)
    inhibition = Synapses(group[e:], group, on_pre="gi += w_i", namespace=PARAMETERS)
    inhibition.connect(p=p)
    return peer.Model(group, [excitation, inhibition], {"E": (0, e), "I": (e, e + i)})


if __name__ == "__main__":
    peer.main("cuba", build, seconds=10, methods=METHODS)
