"""Writes the reference files of the CUBA and COBA networks: many seeds each, simulated by Brian2.

    python3 reference.py DIRECTORY [cuba|coba]     # writes cuba.json and coba.json there; about fifteen minutes

For each seed and window: mean rates in Hz, and the CV of the inter-spike intervals, per population. The CV is the
mean over the neurons with at least three intervals inside the window of (standard deviation / mean) of their
intervals, the standard deviation with divisor n. Short windows miss long intervals and so have a smaller CV:
compare like with like. A network that has not spiked for the last 0.1 s of the run counts as fallen silent, at the
time of its last spike, and is left out of the mean and the standard deviation (divisor n - 1) over seeds.
"""

import json
import os
import subprocess
import sys
import tempfile

import numpy as np

TEN = range(1, 11)
# Rates differ by 5 % from one random network to the next: a mean of ten is only known to 2 %, one of forty to 1 %.
FORTY = range(1, 41)
SECONDS = 10.0
WINDOWS = {"0-1": (0.0, 1.0), "0.5-2.5": (0.5, 2.5), "0.5-10": (0.5, 10.0)}
POPULATIONS = {"E": (0, 3200), "I": (3200, 4000), "all": (0, 4000)}
QUANTITIES = [f"{quantity} {population}" for quantity in ("rate", "cv") for population in POPULATIONS]
MIN_INTERVALS = 3
SILENCE = 0.1
HERE = os.path.dirname(os.path.abspath(__file__))


def cv(times, neurons, first, last):
    """Mean over neurons of the CV of their inter-spike intervals."""
    order = np.lexsort((times, neurons))
    times, neurons = times[order], neurons[order]
    bounds = np.searchsorted(neurons, np.arange(first, last + 1))
    values = []
    for a, b in zip(bounds[:-1], bounds[1:]):
        if b - a > MIN_INTERVALS:
            intervals = np.diff(times[a:b])
            values.append(intervals.std() / intervals.mean())
    return float(np.mean(values)) if values else float("nan")


def statistics(times, neurons, start, end):
    """The QUANTITIES of one window, in their order."""
    inside = (times >= start) & (times < end)
    times, neurons = times[inside], neurons[inside]
    counts = [np.count_nonzero((neurons >= a) & (neurons < b)) / (b - a) for a, b in POPULATIONS.values()]
    return [c / (end - start) for c in counts] + [cv(times, neurons, a, b) for a, b in POPULATIONS.values()]


def simulate(name, seed, method, dt, seconds, directory):
    """One run of the peer script, in a fresh process: its report, spike times and neuron indices."""
    spikes = os.path.join(directory, "spikes.npz")
    script = os.path.join(HERE, f"{name}.py")
    command = [sys.executable, "-B", "-W", "ignore", script, "--seed", str(seed), "--method", method, "--dt", str(dt),
               "--seconds", str(seconds), "--spikes", spikes, "--directory", directory]
    report = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()[-1])
    data = np.load(spikes)
    return report, data["times"], data["neurons"]


def series(name, method, dt, seeds):
    """All seeds of one way to simulate one network: one row a seed, and the mean and sd of the active ones."""
    rows = []
    with tempfile.TemporaryDirectory(prefix="brian2-reference-") as directory:
        for seed in seeds:
            report, times, neurons = simulate(name, seed, method, dt, SECONDS, directory)
            last = float(times.max()) if len(times) else 0.0
            silent = last < SECONDS - SILENCE
            row = {"seed": seed, "synapses": report["synapses"], "silent_from_s": round(last, 4) if silent else None}
            if not silent:
                for window, (start, end) in WINDOWS.items():
                    row[window] = [round(x, 4) for x in statistics(times, neurons, start, end)]
            rows.append(row)
            print(name, method, dt, json.dumps(row), flush=True)
    active = [row for row in rows if row["silent_from_s"] is None]
    aggregate = {}
    for window in WINDOWS:
        table = np.array([row[window] for row in active])
        aggregate[window] = {
            quantity: {"mean": round(float(column.mean()), 4), "sd": round(float(column.std(ddof=1)), 4)}
            for quantity, column in zip(QUANTITIES, table.T)
        }
    return {"method": method, "dt_ms": dt, "simulator_version": report["version"], "seconds": SECONDS,
            "seeds": len(rows), "active_seeds": len(active), "aggregate": aggregate, "runs": rows}


def write(path, content):
    """As JSON with one line a run and one line a quantity, so that a reader sees tables."""
    text = json.dumps(content, indent=1)
    leaves = []
    for s in content["series"]:
        leaves += s["runs"] + [q for window in s["aggregate"].values() for q in window.values()]
    leaves += [content["quantities"], *content["windows_s"].values()]
    for leaf in leaves:
        for depth in range(1, 7):
            text = text.replace(json.dumps(leaf, indent=1).replace("\n", "\n" + " " * depth), json.dumps(leaf))
    with open(path, "w") as file:
        file.write(text + "\n")


def main(directory, networks):
    common = {
        "source": "Brette et al. 2007, J Comput Neurosci 23:349-398; Vogels and Abbott 2005, J Neurosci 25:10786-10795",
        "simulator": "Brian2, C++ standalone, one thread",
        "script": "lib/bench/src/main/python/reference.py",
        "neurons": {"E": 3200, "I": 800},
        "connection_probability": 0.02,
        "autapses": "allowed, each ordered pair drawn once",
        "delay_ms": 0,
        "step": "v and conductances or currents advance; neurons with v > V_t spike at the time the step began; "
                "their spikes reach the targets at once and act from the next step on; then v = V_r",
        "refractory": "v is held for t_ref after the time of the spike, while synaptic variables go on: "
                      "v = V_r from the end of the step of the spike, and moves again in the step that begins t_ref "
                      "after the step of the spike began (49 steps held at 5 ms and 0.1 ms)",
        "cv": "mean over neurons with at least 3 inter-spike intervals in the window of sd / mean, sd with divisor n",
        "quantities": QUANTITIES,
        "units": "rates in Hz, times in s; each run gives per window the quantities in this order",
        "aggregate": "over seeds that stayed active; sd with divisor n - 1",
        "windows_s": {name: list(window) for name, window in WINDOWS.items()},
    }
    membrane = {"tau_m_ms": 20, "V_t_mV": -50, "V_r_mV": -60, "t_ref_ms": 5, "tau_e_ms": 5, "tau_i_ms": 10}
    cuba = {
        "network": "CUBA", **common,
        "equations": ["tau_m dv/dt = E_L - v + ge + gi (ge and gi in volt)", "tau_e dge/dt = -ge", "tau_i dgi/dt = -gi",
                      "spike from E: ge += w_e; spike from I: gi += w_i"],
        "parameters": {**membrane, "E_L_mV": -49, "w_e_mV": 1.62, "w_i_mV": -9},
        "initial": "v uniform in [V_r, V_t), ge = gi = 0",
    }
    coba = {
        "network": "COBA", **common,
        "equations": ["tau_m dv/dt = E_L - v + (ge (E_e - v) + gi (E_i - v)) / g_L", "tau_e dge/dt = -ge",
                      "tau_i dgi/dt = -gi", "spike from E: ge += w_e; spike from I: gi += w_i"],
        "parameters": {**membrane, "g_L_nS": 10, "E_L_mV": -60, "E_e_mV": 0, "E_i_mV": -80, "w_e_nS": 6, "w_i_nS": 67},
        "initial": "v = E_L + normal(-5, 5) mV, ge = normal(40, 15) nS, gi = normal(200, 120) nS, not clipped",
    }
    if "cuba" in networks:
        cuba["series"] = [series("cuba", "exact", 0.1, FORTY), series("cuba", "exact", 0.02, TEN)]
        write(os.path.join(directory, "cuba.json"), cuba)
    if "coba" in networks:
        coba["series"] = [series("coba", "exponential_euler", 0.1, FORTY), series("coba", "rk4", 0.1, TEN),
                          series("coba", "rk4", 0.02, TEN)]
        write(os.path.join(directory, "coba.json"), coba)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:] or ["cuba", "coba"])
