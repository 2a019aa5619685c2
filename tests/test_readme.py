"""What the README shows is what newslint does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newslint.examples import verdicts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Result

CHECKOUT = Path(__file__).parent.parent
README = CHECKOUT / "README.md"

if not README.exists():
    pytest.skip("the README is in the checkout only", allow_module_level=True)

TEXT = README.read_text(encoding="utf-8")
RULES = re.findall(r"`my-rules/([\w-]+)\.yaml`:\n\n```yaml\n(.*?)```", TEXT, re.DOTALL)


def test_the_sample_of_the_output_is_real(newslint: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(CHECKOUT)
    (sample,) = re.findall(r"```text\n(seeds/.*?)```", TEXT, re.DOTALL)
    printed = newslint("check", "seeds/").out
    for part in sample.strip().split("\n\n"):
        assert part == "…" or part in printed


@pytest.mark.parametrize(("name", "text"), RULES, ids=[name for name, _ in RULES])
def test_the_rules_it_teaches_keep_their_promises(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    assert {verdict.verdict for verdict in verdicts(str(path))} == {"validated"}


def test_it_teaches_two_rules() -> None:
    assert [name for name, _ in RULES] == ["long-quotation", "speaker-in-a-caption"]
