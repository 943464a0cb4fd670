"""Runs neuron models given as text in Brian2, C++ standalone: models.py FILE REPEATS

FILE holds the models as JSON: equations, threshold, reset, values, start. All become one program, in which one model runs after the
other; each repeat runs it anew and prints a line of JSON for each model.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

import brian2 as b2

with open(sys.argv[1]) as file:
    given = json.load(file)
repeats = int(sys.argv[2])
directory = tempfile.mkdtemp(prefix="brian2-models-")
b2.set_device("cpp_standalone", build_on_run=False)
b2.defaultclock.dt = given["dt"] * b2.second
b2.seed(1)
neurons, seconds = given["neurons"], given["seconds"]
models = {}
for k, m in enumerate(given["models"]):
    # Without a reset, a spike is where the condition begins to hold; this is how Brian2's documentation writes it.
    refractory = m["refractory"] * b2.second if m["refractory"] else False if m["reset"] else m["threshold"]
    group = b2.NeuronGroup(
        neurons, m["equations"], threshold=m["threshold"], reset=m["reset"] or None, refractory=refractory,
        method=m["method"], namespace=m["values"], name=f"model{k}")
    for name, value in m["start"].items():
        setattr(group, name, value)
    setattr(group, m["potential"], f"{m['start'][m['potential']]!r} + {m['spread']!r}*i/(N - 1)")
    monitor = b2.SpikeMonitor(group, name=f"spikes{k}")
    network = b2.Network(group, monitor)
    try:
        network.run(seconds * b2.second)
    except Exception as e:
        sys.exit(f"{m['name']}: {e}: {e.__cause__}")
    # Brian2's own measure of its time loop, processor time.
    b2.device.insert_code(
        "main", f'std::cout << "RUN {k} " << Network::_last_run_time << " "'
                f' << brian::_dynamic_array_spikes{k}_i.size() << std::endl;')
    models[k] = m

try:
    b2.device.build(directory=directory, run=False, with_output=False)
    for _ in range(repeats):
        out = subprocess.run(["./main"], cwd=directory, check=True, capture_output=True, text=True).stdout
        for line in out.splitlines():
            if not line.startswith("RUN "):
                continue
            _, k, run_s, spikes = line.split()
            m = models[int(k)]
            print(json.dumps({
                "model": m["name"],
                "method": m["method"],
                "ns": float(run_s) * 1e9 / (neurons * round(seconds / given["dt"])),
                "rate": int(spikes) / (neurons * seconds),
            }), flush=True)
finally:
    shutil.rmtree(directory, ignore_errors=True)
