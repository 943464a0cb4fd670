"""COBA: benchmark 1 of Brette et al. 2007 (J Comput Neurosci 23:349-398), after Vogels and Abbott 2005.

A balanced random network of leaky integrate-and-fire neurons with exponential synaptic conductances. Nothing
drives it from outside: the conductances it starts with set it going, and on some seeds it falls silent.
"""

import peer
from brian2 import Equations, NeuronGroup, Synapses, ms, mV, nS

EXCITATORY, INHIBITORY = 3200, 800
CONNECTION_PROBABILITY = 0.02
PARAMETERS = dict(
    tau_m=20 * ms, g_L=10 * nS, E_L=-60 * mV, V_t=-50 * mV, V_r=-60 * mV, t_ref=5 * ms,
    E_e=0 * mV, E_i=-80 * mV, tau_e=5 * ms, tau_i=10 * ms, w_e=6 * nS, w_i=67 * nS,
)
METHODS = ["rk4", "exponential_euler"]  # rk4 first: it is more accurate and runs in less than half the time
EQUATIONS = """
dv/dt = (g_L * (E_L - v) + ge * (E_e - v) + gi * (E_i - v)) / (g_L * tau_m) : volt (unless refractory)
dge/dt = -ge / tau_e : siemens
dgi/dt = -gi / tau_i : siemens
"""


def build(scale, method):
    e, i = round(EXCITATORY * scale), round(INHIBITORY * scale)
    p = CONNECTION_PROBABILITY / scale  # so that a neuron keeps its 80 inputs whatever the size
    group = NeuronGroup(e + i, Equations(EQUATIONS), threshold="v > V_t", reset="v = V_r", refractory="t_ref",
                        method=method, namespace=PARAMETERS)
    # The normal draws are not clipped: one inhibitory conductance in twenty starts below zero, as published.
    group.v = "E_L + (randn() * 5 - 5) * mV"
    group.ge = "(randn() * 1.5 + 4) * g_L"
    group.gi = "(randn() * 12 + 20) * g_L"
    excitation = Synapses(group[:e], group, on_pre="ge += w_e", namespace=PARAMETERS)
    excitation.connect(p=p)
    inhibition = Synapses(group[e:], group, on_pre="gi += w_i", namespace=PARAMETERS)
    inhibition.connect(p=p)
    return peer.Model(group, [excitation, inhibition], {"E": (0, e), "I": (e, e + i)})


if __name__ == "__main__":
    peer.main("coba", build, seconds=10, methods=METHODS)
