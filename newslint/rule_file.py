"""The rule file as typed structs: what a YAML rule may say.

The JSON Schema that editors use is generated from these types (``newslint schema rule``). Descriptions here are shown
by editors while a rule is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, field

from newslint.document import ROLES
from newslint.errors import RuleError, SettingError, suggestion
from newslint.form import check_keys, form_error
from newslint.rule import rule_id
from newslint.value_types import NUMBERS, in_words
from newslint.yaml_source import YamlSource, read_yaml, text_of

if TYPE_CHECKING:
    Role = str
else:
    Role = Literal[ROLES]

JUDGEMENTS = ("forbid", "require", "agree", "limit", "replace")
Condition = Annotated[str, Meta(description="A condition over the fields of the table.", min_length=1)]
Template = Annotated[str, Meta(description="Text; {…} holds an expression over the fields of the table.")]


class Example(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A story, or a piece of one, that the rule must leave alone or must report."""

    text: str
    message: str | None = None
    fixed: str | None = None
    format: str | None = None


class Examples(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """The rule's tests and its documentation; ``[[ ]]`` marks what it must flag."""

    valid: list[str | Example] = []
    invalid: list[str | Example] = []


class Agree(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Facts that share ``by`` must share ``on``; the others are reported."""

    on: Condition
    by: Condition | None = None
    prefer: str = "majority"


class Limit(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Not more and not fewer than so many, by fact or by unit."""

    max: float | None = None
    min: float | None = None
    per: Literal["sentence", "paragraph", "document"] | None = None
    count: Condition | None = None


class Place(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Other places a violation is shown with."""

    at: Condition
    message: Template | None = None


class FixTemplate(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What to write in the place of a fact; ``at`` names it where it is not what is flagged."""

    text: Template
    at: Condition | None = None


class RuleFile(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One rule: a table, a judgement, a message, examples."""

    summary: Annotated[str, Meta(description="One sentence that names the fault.", min_length=1)]
    message: Template | None = None
    severity: Literal["error", "warning", "suggestion"] = "warning"
    pack: Annotated[str, Meta(description="default, strict or house/<name>.", pattern=r"^(default|strict|house/[a-z0-9-]+)$")] = (
        "default"
    )
    table: Annotated[str, Meta(description="The table of facts the rule reads.")] | None = field(name="from", default=None)
    match: Annotated[str | list[str], Meta(description="One or more patterns; each match is a fact.")] | None = None
    roles: Annotated[list[Role], Meta(description="The roles of the blocks to look in; all if left out.")] | None = field(
        name="in", default=None
    )
    where: Condition | None = None
    forbid: Condition | bool | None = None
    require: Condition | None = None
    agree: Agree | None = None
    limit: Limit | None = None
    replace: dict[str, str] | str | None = None
    per: Role | Literal["document"] | None = None
    together: (
        Annotated[
            str, Meta(description="What faults of a story share that are told once where there are six or more.", min_length=1)
        ]
        | None
    ) = None
    at: Condition | None = None
    related: Condition | Place | None = None
    allow: list[str] = []
    fix: Template | FixTemplate | None = None
    safe: bool | Condition = True
    options: dict[str, str | int | float | bool | list[str]] = {}
    url: str | None = None
    description: str = ""
    examples: Examples = field(default_factory=Examples)


_MAPPINGS: dict[str, type[Struct]] = {
    "agree": Agree,
    "limit": Limit,
    "related": Place,
    "fix": FixTemplate,
    "examples": Examples,
}


def read_rule_file(path: str, overrides: Mapping[str, Any] | None = None, text: str | None = None) -> tuple[RuleFile, YamlSource]:
    """Reads and checks a rule file's form, its conditions excepted (see ``newslint.compiling``).

    ``overrides`` are settings of the configuration for this rule: ``severity``, ``allow``, ``prefer``, ``max``,
    ``min`` and the rule's own options. ``text`` is what the file holds in an editor that has not written it yet.

    Raises:
        RuleError: the file cannot be read, or is no rule file; it names line, column and the closest right word.
    """
    source = read_yaml(text_of(path, "rule file") if text is None else text, path)
    if source.data is None:
        raise RuleError(path, 1, 1, "the rule file is empty; `newslint new RULE` writes one to begin with")
    if not isinstance(source.data, dict):
        raise RuleError(path, 1, 1, "a rule file is a mapping of keys such as summary, from, forbid and message")
    check_keys(source, (), RuleFile)
    for key, struct in _MAPPINGS.items():
        if isinstance(source.data.get(key), dict):
            check_keys(source, (key,), struct)
    _override(source, overrides or {})
    try:
        rule = msgspec.convert(source.data, RuleFile)
    except msgspec.ValidationError as error:
        raise form_error(source, error, RuleFile) from None
    _check_whole(rule, source)
    return rule, source


def _override(source: YamlSource, overrides: Mapping[str, Any]) -> None:
    data = source.data
    for key, value in overrides.items():
        if key == "prefer" and isinstance(data.get("agree"), dict):
            data["agree"][key] = value
        elif key in {"max", "min"} and isinstance(data.get("limit"), dict):
            data["limit"][key] = value
        elif key == "allow":
            data["allow"] = [*data.get("allow", []), *value]
        elif key in {"severity", "message", "in", "url"}:
            data[key] = value
        elif key in data.get("options", {}):
            _check_option(key, value, data["options"][key], source.path, getattr(overrides, "places", {}).get(key))
            data["options"][key] = value
        else:
            known = ["severity", "allow", "message", "in", "url", *data.get("options", {})]
            known += ["prefer"] if "agree" in data else []
            known += ["max", "min"] if "limit" in data else []
            problem = f"the rule {rule_id(source.path)} has no setting '{key}'{suggestion(key, known)}"
            raise SettingError(getattr(overrides, "places", {}).get(key), source.path, problem)


def _check_option(key: str, value: Any, own: Any, path: str, place: str | None) -> None:
    """Raises a SettingError where the value of an option is of another kind than the one that the rule file gives it."""
    wanted, given = (type(one).__name__ if type(one) is not list else "list[str]" for one in (own, value))
    if wanted != given and not (wanted in NUMBERS and given in NUMBERS and "bool" not in (wanted, given)):
        raise SettingError(place, path, f"{key} is {in_words(wanted)}, not {in_words(given)}")


def _check_whole(rule: RuleFile, source: YamlSource) -> None:
    given = [name for name in JUDGEMENTS if name in source.data]
    if rule.match is not None and not given:
        rule.forbid = True
        given = ["forbid"]
    if len(given) != 1:
        listed = ", ".join(JUDGEMENTS)
        said = f"this one has {' and '.join(given)}" if given else "this one has none"
        raise source.error((given[-1], "<key>") if given else (), f"a rule has exactly one of {listed}; {said}")
    if rule.table is not None and rule.match is not None:
        raise source.error(("match", "<key>"), "a rule has either from or match, not both")
    needs_table = rule.replace is None and rule.match is None and not (rule.limit is not None and rule.limit.per)
    if rule.table is None and needs_table:
        raise source.error((), "the rule says neither from (a table) nor match (a pattern)")
    if rule.together is not None and rule.forbid is None:
        raise source.error(("together", "<key>"), "only what a rule forbids can be told together")
    if rule.message is None and rule.replace is None:
        raise source.error((), "the rule has no message")
    if rule.limit is not None and rule.limit.max is None and rule.limit.min is None:
        raise source.error(("limit", "<key>"), "a limit needs max or min")
