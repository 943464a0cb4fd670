"""COBAHH: benchmark 3 of Brette et al. 2007 (J Comput Neurosci 23:349-398).

The network of COBA with Hodgkin-Huxley neurons, the channels of Traub and Miles 1991. A spike is a crossing of -20 mV;
while v stays above, no other is counted.
"""

import peer
from brian2 import NeuronGroup, Synapses, cm, ms, mV, nS, siemens, uF, um

EXCITATORY, INHIBITORY = 3200, 800
CONNECTION_PROBABILITY = 0.02
AREA = 20000 * um**2
PARAMETERS = dict(
    C=1 * uF / cm**2 * AREA, gl=5e-5 * siemens / cm**2 * AREA, El=-60 * mV, EK=-90 * mV, ENa=50 * mV,
    gna=100e-3 * siemens / cm**2 * AREA, gk=30e-3 * siemens / cm**2 * AREA, VT=-63 * mV,
    Ee=0 * mV, Ei=-80 * mV, taue=5 * ms, taui=10 * ms, we=6 * nS, wi=67 * nS,
)
METHODS = ["exponential_euler"]
EQUATIONS = """
dv/dt = (gl*(El - v) + ge*(Ee - v) + gi*(Ei - v) - gna*m**3*h*(v - ENa) - gk*n**4*(v - EK))/C : volt
dm/dt = am*(1 - m) - bm*m : 1
dh/dt = ah*(1 - h) - bh*h : 1
dn/dt = an*(1 - n) - bn*n : 1
dge/dt = -ge/taue : siemens
dgi/dt = -gi/taui : siemens
am = 1.28/ms/exprel(-(v - VT - 13*mV)/(4*mV)) : Hz
bm = 1.4/ms/exprel((v - VT - 40*mV)/(5*mV)) : Hz
ah = 0.128/ms*exp(-(v - VT - 17*mV)/(18*mV)) : Hz
bh = 4/ms/(1 + exp(-(v - VT - 40*mV)/(5*mV))) : Hz
an = 0.16/ms/exprel(-(v - VT - 15*mV)/(5*mV)) : Hz
bn = 0.5/ms*exp(-(v - VT - 10*mV)/(40*mV)) : Hz
"""


def build(scale, method):
    e, i = round(EXCITATORY * scale), round(INHIBITORY * scale)
    p = CONNECTION_PROBABILITY / scale
    group = NeuronGroup(e + i, EQUATIONS, threshold="v > -20*mV", refractory="v > -20*mV", method=method,
                        namespace=PARAMETERS)
    group.v = "El + (randn() * 5 - 5) * mV"
    for gate in "mhn":
        setattr(group, gate, f"a{gate}/(a{gate} + b{gate})")
    group.ge = "(randn() * 1.5 + 4) * 10 * nS"
    group.gi = "(randn() * 12 + 20) * 10 * nS"
    excitation = Synapses(group[:e], group, on_pre="ge += we", namespace=PARAMETERS)
    excitation.connect(p=p)
    inhibition = Synapses(group[e:], group, on_pre="gi += wi", namespace=PARAMETERS)
    inhibition.connect(p=p)
    return peer.Model(group, [excitation, inhibition], {"E": (0, e), "I": (e, e + i)})


if __name__ == "__main__":
    peer.main("cobahh", build, seconds=1, methods=METHODS)
