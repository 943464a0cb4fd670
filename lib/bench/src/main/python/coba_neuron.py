"""Writes reference trajectories of one conductance-based leaky integrate-and-fire neuron, solved to 1e-11.

    python3 coba_neuron.py DIRECTORY     # writes coba_neuron.json there

The neuron is that of the COBA network. Its conductances jump at given times and decay exponentially; between the
jumps the membrane equation is smooth and an order-8 Runge-Kutta method solves it.
"""

import json
import os
import sys

import numpy as np
import scipy
from scipy.integrate import solve_ivp

TAU_M, G_L, E_L, V_T, V_R, T_REF = 20.0, 10.0, -60.0, -50.0, -60.0, 5.0
E_E, E_I, TAU_E, TAU_I = 0.0, -80.0, 5.0, 10.0
EXCITATORY_MS, INHIBITORY_MS = [10.0, 12.0, 15.0], [20.0]
END = 100.0
SAMPLES_MS = [5, 10, 10.5, 11, 12, 13, 14, 15, 16, 17, 18, 20, 20.5, 21, 22, 24, 26, 28, 30, 35, 40, 50, 60, 80, 100]
CASES = [  # weights of one excitatory and one inhibitory input in nS
    ("below threshold", 3.0, 67.0),
    ("below threshold, then strong inhibition", 4.0, 670.0),
    ("inhibition alone", 0.0, 67.0),
    ("the weights of the network", 6.0, 67.0),
    ("two synapses at once", 12.0, 134.0),
    ("five excitatory synapses at once", 30.0, 67.0),
    ("twenty excitatory synapses at once", 120.0, 67.0),
]


def conductance(t, arrivals, weight, tau):
    """Right-continuous: an input that arrives at t is already in."""
    return weight * sum(np.exp(-(t - a) / tau) for a in arrivals if a <= t)


def solve(w_e, w_i):
    spikes, samples = [], {}
    t, v = 0.0, E_L
    stops = sorted(set(EXCITATORY_MS + INHIBITORY_MS + [END]))
    while t < END:
        end = min(stop for stop in stops if stop > t)
        ge0 = conductance(t, EXCITATORY_MS, w_e, TAU_E)
        gi0 = conductance(t, INHIBITORY_MS, w_i, TAU_I)

        def slope(s, y, start=t, ge=ge0, gi=gi0):
            ge, gi = ge * np.exp(-(s - start) / TAU_E), gi * np.exp(-(s - start) / TAU_I)
            return [(E_L - y[0] + (ge * (E_E - y[0]) + gi * (E_I - y[0])) / G_L) / TAU_M]

        def crossing(s, y):
            return y[0] - V_T

        crossing.terminal, crossing.direction = True, 1
        held = spikes and t < spikes[-1] + T_REF
        if held:
            end = min(end, spikes[-1] + T_REF)
            reached, at, fired = end, lambda s: V_R, False
        else:
            solution = solve_ivp(slope, (t, end), [v], method="DOP853", rtol=1e-11, atol=1e-12, events=crossing,
                                 max_step=0.25)
            fired = len(solution.t_events[0]) > 0
            reached = solution.t_events[0][0] if fired else end
            pieces = zip(solution.t[:-1], solution.t[1:], solution.y[0][:-1])

            def at(s, slope=slope, pieces=list(pieces)):
                a, _, va = next(p for p in pieces if p[0] <= s <= p[1])
                if s == a:
                    return va
                return solve_ivp(slope, (a, s), [va], method="DOP853", rtol=1e-11, atol=1e-12).y[0][-1]
        for sample in SAMPLES_MS:
            if t < sample <= reached:
                samples[sample] = float(at(sample))
        v = V_R if fired or held else float(solution.y[0][-1])
        if fired:
            spikes.append(float(reached))
        t = reached
    return [samples[s] for s in SAMPLES_MS], spikes


def main(directory):
    cases = []
    for name, w_e, w_i in CASES:
        v, spikes = solve(w_e, w_i)
        cases.append({"name": name, "w_e_nS": w_e, "w_i_nS": w_i, "v_mV": v, "spike_times_ms": spikes})
    content = {
        "model": "leaky integrate-and-fire neuron with two exponential synaptic conductances",
        "equations": ["tau_m dv/dt = E_L - v + (ge (E_e - v) + gi (E_i - v)) / g_L", "tau_e dge/dt = -ge",
                      "tau_i dgi/dt = -gi", "input from E: ge += w_e; input from I: gi += w_i",
                      "v reaches V_t: spike, v = V_r and held for t_ref; conductances go on"],
        "parameters": {"tau_m_ms": TAU_M, "g_L_nS": G_L, "E_L_mV": E_L, "V_t_mV": V_T, "V_r_mV": V_R, "t_ref_ms": T_REF,
                       "E_e_mV": E_E, "E_i_mV": E_I, "tau_e_ms": TAU_E, "tau_i_ms": TAU_I},
        "initial": "v = E_L, ge = gi = 0",
        "solver": f"scipy {scipy.__version__} DOP853 rtol 1e-11 atol 1e-12 between the inputs, spikes by root finding",
        "script": "lib/bench/src/main/python/coba_neuron.py",
        "excitatory_inputs_ms": EXCITATORY_MS,
        "inhibitory_inputs_ms": INHIBITORY_MS,
        "times_ms": SAMPLES_MS,
        "cases": cases,
    }
    text = json.dumps(content, indent=1)
    for values in [SAMPLES_MS] + [c[k] for c in cases for k in ("v_mV", "spike_times_ms")]:
        for depth in (1, 2, 3):
            text = text.replace(json.dumps(values, indent=1).replace("\n", "\n" + " " * depth), json.dumps(values))
    with open(os.path.join(directory, "coba_neuron.json"), "w") as file:
        file.write(text + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
