"""Allows violations in the configuration file: for stories whose format has no comments."""

from __future__ import annotations

import json
import os

from newslint.config import Allowance, relative_path
from newslint.config_file import read_configuration, read_source
from newslint.configurations import NAMES
from newslint.errors import ConfigurationError
from newslint.suppression import UNUSED
from newslint.violation import Place, Violation
from newslint.writing import write_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newslint.configurations import Configurations
    from newslint.report import Report


def allow(rule: str, reason: str | None, report: Report, configurations: Configurations) -> dict[str, int]:
    """Allows all violations of a rule in a report: how many sentences, by path of the configuration file.

    Each goes into the configuration that holds for its file, or a new one in this folder.

    Raises:
        ConfigurationError, WriteError: a configuration file cannot be read or written.
    """
    entries: dict[str, list[Allowance]] = {}
    for file, anchors in sorted(report.anchors.items()):
        configuration = configurations.for_file(file)
        path = configuration.path or os.path.join(configuration.folder, NAMES[0])
        for sentence in dict.fromkeys(anchor.sentence for anchor in anchors if anchor.rule == rule):
            entry = Allowance(rule, relative_path(file, configuration.folder), sentence, reason, "")
            entries.setdefault(os.path.normpath(path), []).append(entry)
    for path, found in entries.items():
        _write(path, found)
    return {path: len(found) for path, found in entries.items()}


def complaint(allowance: Allowance, severity: str) -> Violation:
    """What there is to say of an allowance that nothing needs."""
    path, line, column = allowance.place.rsplit(":", 2)
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = file.read().split("\n")
    start = sum(len(text) + 1 for text in lines[: int(line) - 1]) + int(column) - 1
    place = Place(path, start, start, int(line), int(column), int(line), int(column))
    return Violation(UNUSED, severity, f"Nothing in {allowance.path} needs this: {allowance.rule} is not reported there.", place)


def _write(path: str, entries: Sequence[Allowance]) -> None:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            before = file.read()
    except FileNotFoundError:
        before = ""
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot read the configuration: {error.strerror}") from None
    after = _with_toml(before, entries) if path.endswith(".toml") else _with_yaml(path, before, entries)
    write_whole(path, after.encode(), expected=before.encode() if before else None)
    read_configuration(path)


def _with_yaml(path: str, before: str, entries: Sequence[Allowance]) -> str:
    """The text with entries at the end of its ``allow`` list, all else as it stands."""
    data = read_source(path).data if before else None
    if not data or "allow" not in data:
        return f"{_with_line_end(before)}allow:\n{_rows(entries, '  ')}"
    start, end, indent = _allow_list(before)
    if indent is not None:
        return f"{_with_line_end(before[:end])}{_rows(entries, indent)}{before[end:].removeprefix(chr(10))}"
    if data["allow"]:
        raise ConfigurationError(f"{path}: write the list under allow with one entry a line, so that newslint can add to it")
    return f"{before[:start]}\n{_rows(entries, '  ')}{before[end:].removeprefix(chr(10))}"


def _allow_list(text: str) -> tuple[int, int, str | None]:
    """Where the list under ``allow`` begins and ends, and its indent; None where it is written in brackets."""
    import yaml

    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(node, yaml.MappingNode)
    value = next(value for key, value in node.value if key.value == "allow")
    if not isinstance(value, yaml.SequenceNode) or value.flow_style:
        return value.start_mark.index, value.end_mark.index, None
    end = value.start_mark.index + len(text[value.start_mark.index : value.value[-1].end_mark.index].rstrip())
    return value.start_mark.index, end, " " * value.start_mark.column


def _rows(entries: Iterable[Allowance], indent: str) -> str:
    return "".join(f"{indent}{'  ' if number else '- '}{line}" for entry in entries for number, line in enumerate(_lines(entry)))


def _with_line_end(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"


def _with_toml(before: str, entries: Iterable[Allowance]) -> str:
    tables = "".join(
        "\n[[tool.newslint.allow]]\n" + "".join(line.replace(": ", " = ", 1) for line in _lines(entry)) for entry in entries
    )
    return _with_line_end(before) + tables


def _lines(entry: Allowance) -> list[str]:
    """An entry, a line a key; a JSON text is a YAML text and a TOML text, too."""
    values = {"rule": entry.rule, "path": entry.path, "sentence": entry.sentence, "reason": entry.reason}
    return [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items() if value is not None]
