"""A rule's page: its file told in Markdown, under the same headings for every rule."""

from __future__ import annotations

import os

from newslint.examples import unmark
from newslint.rule import rule_id
from newslint.rule_file import Example, RuleFile, read_rule_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEADINGS = ("What it reports", "Why", "Reported", "Left alone", "Fix", "Settings", "Allow it here")


def rule_page(path: str) -> str:
    """The Markdown of the page of the rule in a file.

    Raises:
        RuleError: the file is no rule.
    """
    file, _ = read_rule_file(path)
    name = rule_id(path)
    topic = os.path.basename(os.path.dirname(os.path.abspath(path)))
    parts = {
        "What it reports": f"{file.summary}\n\nSeverity **{file.severity}**, pack `{file.pack}`, topic `{topic}`.",
        "Why": file.description.strip() or file.summary,
        "Reported": "\n\n".join(_examples(file.examples.invalid)) or "There is no example yet.",
        "Left alone": "\n\n".join(_examples(file.examples.valid)) or "There is no example yet.",
        "Fix": _fix(file),
        "Settings": _settings(name, file),
        "Allow it here": _allowing(name),
    }
    return f"# {name}\n\n" + "\n\n".join(f"## {heading}\n\n{parts[heading]}" for heading in HEADINGS) + "\n"


def _examples(examples: Sequence[str | Example]) -> Iterator[str]:
    """Each example as a block of text, what is flagged in brackets."""
    for item in examples:
        plain, spans = unmark(item if isinstance(item, str) else item.text)
        for start, end in reversed(spans):
            plain = f"{plain[:start]}[{plain[start:end]}]{plain[end:]}"
        fence = "~" * 3 + "~" * (3 if "~~~" in plain else 0)
        yield f"{fence}text\n{plain.strip()}\n{fence}"


def _fix(file: RuleFile) -> str:
    if file.fix is None and file.replace is None:
        return "There is none: a person has to decide."
    if file.safe is True:
        return "Safe: `newslint check --fix` applies it."
    if file.safe is False:
        return "It may change what the story means: `newslint check --fix --unsafe-fixes` applies it."
    return "Safe where it cannot change what the story means; `newslint check --fix --unsafe-fixes` applies it elsewhere, too."


def _settings(name: str, file: RuleFile) -> str:
    own = [f"    {key}: {_yaml(value)}" for key, value in file.options.items()]
    if file.agree is not None:
        own.append(f"    prefer: {file.agree.prefer}  # majority, first, or the form you want")
    if file.limit is not None:
        own += [f"    {key}: {getattr(file.limit, key):g}" for key in ("max", "min") if getattr(file.limit, key) is not None]
    lines = [
        "settings:",
        f"  {name}:",
        f"    severity: {file.severity}  # or off",
        "    allow: []  # texts never to report",
        *own,
    ]
    return "In `.newslint.yaml`:\n\n```yaml\n" + "\n".join(lines) + "\n```"


def _yaml(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)


def _allowing(name: str) -> str:
    return (
        f"In the story, on a line before the paragraph: `<!-- newslint: allow {name} because … -->`. Beside it, in the "
        f"configuration: `newslint check --allow {name} --reason "
        '"…" story.txt`.'
    )
