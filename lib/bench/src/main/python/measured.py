"""Runs a command and writes its wall time and peak memory to a file: measured.py FILE COMMAND [ARGUMENT...]"""

import json
import os
import resource
import subprocess
import sys
import time

started = time.perf_counter()
status = subprocess.call(sys.argv[2:])
wall_s = time.perf_counter() - started
peak_kb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
with open(sys.argv[1], "w") as file:
    json.dump({"wall_s": wall_s, "peak_mb": peak_kb / 1024}, file)
sys.exit(status)
