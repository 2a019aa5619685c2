"""What the editor offers to do about a violation does it, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint import lint
from newslint.readers import formats
from tests.lsp.conftest import PROFILES, editor

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.asyncio

STORY = (
    "\U0001f4f0 At the cafe\u0301 the mayor spoke. “We are close, » she said.\n\n"
    "About 50 percent had come, some 20% were late, 70 percent were glad and 10% were not, and 5 percent slept.\n"
)


@pytest.mark.parametrize("profile", PROFILES)
async def test_the_quick_fix_mends_the_violation(profile: str) -> None:
    async with editor(profile) as session:
        uri = session.open(STORY)
        await session.diagnostics(uri)
        first = (await session.actions(uri, session.place_of(uri, "»")))[0]
        assert first.kind == "quickfix"
        assert first.is_preferred
        assert "close,” she" in session.applied(uri, first.edit)
        assert first.diagnostics is not None
        assert first.diagnostics[0].code == "mismatched-quote"


async def test_all_of_a_rule_are_fixed_at_once() -> None:
    async with editor() as session:
        uri = session.open(STORY)
        offered = {action.title: action for action in await session.actions(uri, session.place_of(uri, "20%"))}
        fixed = session.applied(uri, offered["Fix all 2 of percent-form-mix"].edit)
        assert "20 percent" in fixed
        assert "10 percent" in fixed
        assert "»" in fixed


async def test_the_form_that_all_should_have_can_be_chosen() -> None:
    async with editor() as session:
        uri = session.open(STORY)
        offered = await session.actions(uri, session.place_of(uri, "20%"))
        same = [action for action in offered if action.title.startswith("Make all the same")]
        fixed = [session.applied(uri, action.edit) for action in same]
        assert any(text.count("%") == 5 and "percent" not in text for text in fixed)
        for text in fixed:
            assert not [item for item in lint(text) if item.rule == "percent-form-mix"]


async def test_fixing_all_that_is_safe_leaves_nothing_safe_to_fix() -> None:
    async with editor() as session:
        uri = session.open(STORY)
        place = session.place_of(uri, STORY)
        assert not [action for action in await session.actions(uri, place) if action.kind != "quickfix"]
        (action,) = await session.actions(uri, place, ["source.fixAll"])
        assert action.kind == "source.fixAll.newslint"
        fixed = session.applied(uri, action.edit)
        assert [item for item in lint(STORY) if item.fix and item.fix.safe]
        assert not [item for item in lint(fixed) if item.fix and item.fix.safe]


async def test_no_action_is_offered_where_nothing_is_wrong() -> None:
    async with editor() as session:
        uri = session.open(STORY)
        assert await session.actions(uri, session.place_of(uri, "mayor")) == []
        assert await session.actions(uri, session.place_of(uri, "»"), ["refactor"]) == []


@pytest.mark.parametrize(
    ("name", "configuration"),
    [(".newslint.yaml", None), (".newslint.yaml", "gitignore: false\n"), ("pyproject.toml", "[tool.newslint]\n")],
)
async def test_a_violation_can_be_allowed_in_the_configuration(name: str, configuration: str | None, tmp_path: Path) -> None:
    settings = tmp_path / name
    if configuration is not None:
        settings.write_text(configuration, encoding="utf-8")
    async with editor("neovim@v0.11.0", tmp_path) as session:
        uri = session.open("The the talks went on.\n\nThe the talks ended.\n", (tmp_path / "story.txt").as_uri())
        first, second = await session.diagnostics(uri)
        offered = await session.commands(uri, first.range)
        await session.execute(offered[f"Allow repeated-word here, in {name}"])
        assert [item.range for item in await session.diagnostics(uri)] == [second.range]
    written = settings.read_text(encoding="utf-8")
    assert written.startswith(configuration or "")
    assert "The the talks went on." in written


async def test_a_violation_can_be_allowed_in_a_comment_where_the_format_has_them() -> None:
    if "markdown" not in formats():
        pytest.skip("no reader for Markdown")
    async with editor() as session:
        uri = session.open("# Talks\n\n- The the talks went on.\n", "untitled:story", "markdown")
        offered = {action.title: action for action in await session.actions(uri, session.place_of(uri, "the talks"))}
        allowed = session.applied(uri, offered["Allow repeated-word here, in a comment"].edit)
        assert allowed == "# Talks\n\n- The the talks went on. <!-- newslint: allow repeated-word -->\n"
        session.open(allowed, "untitled:allowed", "markdown")
        assert await session.pushed("untitled:allowed", 1) == []


async def test_explaining_a_rule_gives_its_description_and_examples() -> None:
    async with editor() as session:
        uri = session.open(STORY)
        offered = await session.commands(uri, session.place_of(uri, "»"))
        text = await session.execute(offered["Explain mismatched-quote"])
        assert "mismatched-quote" in text
        assert "Left alone" in text
