"""Where reports go: one to standard output, and any number to files, each in its format."""

from __future__ import annotations

import sys

from newslint.errors import ConfigurationError
from newslint.formatters import formatter
from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from newslint.formatters import Formatter
    from newslint.report import Report

DEFAULT = "text"


class Output(Record):
    """A format, and the file a report in it goes to; standard output where there is none."""

    formatter: Formatter
    path: str | None = None

    def needs_texts(self) -> bool:
        """Whether the format shows whole stories."""
        return getattr(self.formatter, "NEEDS_TEXTS", False)


def outputs(told: Sequence[str], *, default: str = DEFAULT) -> list[Output]:
    """The outputs that ``FORMAT`` and ``FORMAT=FILE`` stand for, and ``default`` for standard output if none else is.

    Raises:
        ConfigurationError: there is no such format, or two of them want standard output or the same file.
    """
    made = []
    for text in told:
        name, _, file = text.partition("=")
        made.append(Output(formatter(name), None if file in {"", "-"} else file))
    if all(output.path is not None for output in made):
        made.append(Output(formatter(default)))
    paths = [output.path for output in made]
    for path in paths:
        if paths.count(path) > 1:
            raise ConfigurationError(
                f"two outputs go to {path or 'standard output'}; give one of them a file: --output FORMAT=FILE"
            )
    return made


def write_report(report: Report, output: Output, *, color: bool, quiet: bool) -> None:
    """Writes a report in one format; ``quiet`` leaves out the line that counts.

    Raises:
        WriteError: the file cannot be written.
    """
    text = output.formatter.format_report(report, color=color and output.path is None)
    if not quiet and hasattr(output.formatter, "format_summary"):
        text += output.formatter.format_summary(report)
    if output.path is None:
        sys.stdout.write(text)
        return
    from newslint.writing import write_whole

    write_whole(output.path, text.encode("utf-8", "replace"))


def statistics(report: Report) -> str:
    """A line for each rule that reported something: how often, how many fixes are safe; the most frequent first."""
    counts: dict[tuple[str, str], list[int]] = {}
    for violation in report.violations:
        count = counts.setdefault((violation.rule, violation.severity), [0, 0])
        count[0] += 1
        count[1] += violation.fix is not None and violation.fix.safe
    rows = sorted(counts.items(), key=lambda row: (-row[1][0], row[0]))
    return "".join(
        f"{count:>6}  {rule:<30} {severity}{f', {fixable} with a safe fix' if fixable else ''}\n"
        for (rule, severity), (count, fixable) in rows
    )
