"""Patterns in the syntax of .gitignore."""

from __future__ import annotations

from functools import cache

import pathspec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def last_match(patterns: Sequence[str], path: str) -> bool | None:
    """Whether the last pattern that matches a path takes it in or (with ``!``) out; None where none matches.

    The path has slashes, counts from where the patterns do, and ends with a slash where it is a folder.
    """
    return _spec(tuple(patterns)).check_file(path).include


@cache
def _spec(patterns: tuple[str, ...]) -> pathspec.GitIgnoreSpec:
    return pathspec.GitIgnoreSpec.from_lines(patterns)
