"""Applies scripts to an empty CIB with pcs itself: one list of commands a line of the input, one JSON object a line of the output.

A command runs in a child of this process, so that pcs is loaded once. What it refuses changes nothing, and the next one runs.
"""

import json
import os
import signal
import sys
from pathlib import Path

from pcs import app

EMPTY = """<cib crm_feature_set="3.16.1" validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0">
  <configuration><crm_config/><nodes/><resources/><constraints/></configuration>
</cib>
"""


def run(argv, said):
    child = os.fork()
    if child == 0:
        status = 1
        signal.alarm(30)
        try:
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(out, 1)
            os.dup2(out, 2)
            app.main(argv)
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def apply(job):
    index, commands = job
    cib, said = f"{index}.xml", f"{index}.said"
    Path(cib).write_text(EMPTY)
    verdicts = []
    for argv in commands:
        status = run(["-f", cib, *argv], said)
        verdicts.append({"accepted": status == 0, "said": Path(said).read_text(errors="replace")})
    return {"verdicts": verdicts, "cib": Path(cib).read_text()}


WORKERS = 2
jobs = list(enumerate(json.loads(line) for line in sys.stdin))
workers = []
for worker in range(WORKERS):
    child = os.fork()
    if child == 0:
        for job in jobs[worker::WORKERS]:
            Path(f"{job[0]}.json").write_text(json.dumps(apply(job)))
        os._exit(0)
    workers.append(child)
for child in workers:
    os.waitpid(child, 0)
for index, _ in jobs:
    print(Path(f"{index}.json").read_text())
