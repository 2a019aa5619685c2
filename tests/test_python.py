"""What ``lint`` and ``facts`` promise to those who call them from Python."""

from __future__ import annotations

import subprocess
import sys

import pytest

STORY = "Rescuers found twelve people on Tuesday. “We was lucky,” Hassan said. Ann Lee, 51, a nurse, said that 12 were hurt."
COUNTED = """
import sys
from newslint import facts, lint

opened = []
once = {call}
sys.addaudithook(lambda event, told: opened.append(told[0]) if event in {{"open", "os.scandir", "os.listdir"}} else None)
assert {call} == once and once, once
print(len(opened))
"""


@pytest.mark.parametrize("call", [f"lint({STORY!r})", f"facts({STORY!r}, 'attributions')"], ids=["lint", "facts"])
def test_a_second_text_is_read_without_opening_a_file(call: str) -> None:
    done = subprocess.run([sys.executable, "-c", COUNTED.format(call=call)], capture_output=True, text=True, check=False)
    assert done.stdout == "0\n", done.stdout + done.stderr
