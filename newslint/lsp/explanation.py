"""What a rule is about, for hovering over its violations and for ``newslint.explain``."""

from __future__ import annotations

import re

from newslint.errors import RuleError
from newslint.examples import unmark
from newslint.rule import Rule
from newslint.rule_file import read_rule_file

MOST_EXAMPLES = 2
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~])")


def escaped(text: str) -> str:
    """A text so that Markdown shows it as it is."""
    return _MARKUP.sub(r"\\\1", text)


def explanation(rule: Rule) -> str:
    """A rule in Markdown: its summary, why it matters, and examples of what it reports and leaves alone."""
    try:
        file, _ = read_rule_file(rule.path)
    except RuleError:
        return f"**{rule.id}**: {escaped(rule.summary)}"
    lines = [f"**{rule.id}** ({rule.severity}, pack {rule.pack}): {escaped(file.summary)}", "", escaped(file.description.strip())]
    for heading, examples in (("Reported", file.examples.invalid), ("Left alone", file.examples.valid)):
        shown = [item if isinstance(item, str) else item.text for item in examples[:MOST_EXAMPLES]]
        lines += ["", f"{heading}:", "", *(f"- {_bold(text)}" for text in shown)]
    return "\n".join(lines)


def _bold(text: str) -> str:
    """An example with its marked words in bold."""
    plain, spans = unmark(text.strip())
    parts, last = [], 0
    for start, end in spans:
        words = plain[start:end].strip()
        parts += [escaped(plain[last:start]), f"**{escaped(words)}**" if words else escaped(plain[start:end])]
        last = end
    return " ".join("".join([*parts, escaped(plain[last:])]).split())
