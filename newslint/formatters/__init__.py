"""The output formats: one module each, found by its name.

A formatter's module has ``format_report(report, *, color)``, which gives the whole text to print.
"""

from __future__ import annotations

import os
from importlib import import_module

from newslint.errors import ConfigurationError, alternatives

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from newslint.report import Report

    class Formatter(Protocol):
        def format_report(self, report: Report, *, color: bool) -> str: ...


def names() -> list[str]:
    """The names of all output formats, sorted."""
    return sorted(name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name.endswith(".py") and name[0] != "_")


def formatter(name: str) -> Formatter:
    """The formatter of this name.

    Raises:
        ConfigurationError: there is none.
    """
    if name not in names():
        raise ConfigurationError(f"there is no output format '{name}'{alternatives(name, names())}")
    return import_module(f"newslint.formatters.{name}")
