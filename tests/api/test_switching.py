"""Releases switched underneath many clients: every answer is whole, and of one release."""

from __future__ import annotations

import json
import subprocess
import sys

from api.nursery import HOUSE


def test_no_answer_fails_or_mixes_releases_while_they_are_switched() -> None:
    command = [sys.executable, "bench/switching.py", "--clients", "8", "--seconds", "6"]
    ran = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)
    told = json.loads(ran.stdout)
    assert (told["failures"], told["mixed"]) == ({}, 0), ran.stdout
    assert told["switches"] > 0
    assert told["answers"] > 0
