"""Items are compared with the items of their own list, by what tells how the list is set."""

from __future__ import annotations

import pytest

from newslint import lint
from tests.conftest import flagged


def odd(text: str) -> list[str]:
    return flagged(text, [violation for violation in lint(text, path="s.md") if violation.rule == "list-form-mix"])


@pytest.mark.parametrize(
    "text",
    [
        "- A pier:\n  - of wood;\n  - of stone;\n- A ferry\n- A bridge\n",
        "1. It is built.\n\n   and then more, which goes on\n\n2. It is sold.\n",
        "- Three boats\n- 12 ferries\n- `x` and `y`\n- “Big” trams\n",
        "- [x] Call the mayor\n- [ ] Call the harbor\n",
        "100. One.\n101. Two.\n\n- one\n- two\n",
        "- The road\n- “why not” bread\n- The ferry\n",
        "> - One\n> - Two\n",
        "- 木\n- Water\n- Fire\n",
    ],
)
def test_lists_that_are_set_alike_are_left_alone(text: str) -> None:
    assert odd(text) == []


def test_an_item_of_an_outer_list_is_compared_across_the_inner_one() -> None:
    assert odd("- A pier.\n  - wood\n- A ferry.\n  - steel\n- a bridge.\n") == ["a bridge."]
