"""The configuration file as typed structs, and how files that extend one another become one configuration.

The JSON Schema that editors use is generated from these types (``newslint schema configuration``).
"""

from __future__ import annotations

import os
import re
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from newslint import lexicon
from newslint.config import Allowance, Configuration, Section, Settings, merged_settings
from newslint.errors import ConfigurationError, RuleError, alternatives, suggestion
from newslint.form import check_keys, form_error
from newslint.readers import formats
from newslint.yaml_source import YamlSource, read_yaml, text_of

_PACK = re.compile(r"default|strict|house/[a-z0-9-]+")

Severity = Literal["error", "warning", "suggestion"]
Setting = str | dict[str, Any]
SEVERITIES = ("off", "error", "warning", "suggestion")
RuleSettings = Annotated[
    dict[str, Setting],
    Meta(description="By rule id: off, a severity, or a mapping of severity, allow, message, in, prefer, max, min, its options."),
]


class AllowEntry(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A violation that was looked at and allowed; `newslint check --allow RULE` writes it."""

    rule: str
    path: Annotated[str, Meta(description="The file, from the folder of this configuration.")]
    sentence: Annotated[str, Meta(description="The sentence that breaks the rule, as it stands in the story.")]
    reason: str | None = None


class ConfigurationFile(Struct, forbid_unknown_fields=True, omit_defaults=True, rename="kebab"):
    """What newslint is to do in this folder and below it."""

    extends: Annotated[
        str | list[str], Meta(description="Packs to turn on (strict, house/NAME) and other configuration files to build on.")
    ] = []
    rules: Annotated[list[str], Meta(description="Rule files and folders of your own, from the folder of this file.")] = []
    select: Annotated[list[str], Meta(description="Only these rules, packs or topics.")] = []
    ignore: Annotated[list[str], Meta(description="Not these rules, packs or topics.")] = []
    settings: RuleSettings = {}
    paths: Annotated[
        dict[str, RuleSettings], Meta(description="Settings for the files that match a pattern in the syntax of .gitignore.")
    ] = {}
    exclude: Annotated[list[str], Meta(description="Files to leave out, in the syntax of .gitignore.")] = []
    formats: Annotated[
        dict[str, str], Meta(description="The formats of files (plain, html, ninjs …), by patterns in the syntax of .gitignore.")
    ] = {}
    text_field: Annotated[str, Meta(description="The field or column that holds the text in JSONL and Parquet files.")] = "text"
    gitignore: Annotated[bool, Meta(description="Leave out what .gitignore files leave out.")] = True
    lexicons: Annotated[dict[str, list[str]], Meta(description="Entries to add to newslint's word lists, by list.")] = {}
    fail_on: Annotated[Severity, Meta(description="The least severity that makes newslint exit with 1.")] = "warning"
    require_reason: Annotated[bool, Meta(description="Report suppressions that give no reason.")] = False
    baseline: Annotated[str | None, Meta(description="The file of known violations, from the folder of this file.")] = None
    allow: list[AllowEntry] = []


class _RuleSetting(Struct):
    """The settings any rule may have; a rule's own options come on top."""

    allow: list[str] = []
    message: str | None = None
    url: str | None = None
    max: float | None = None
    min: float | None = None
    prefer: str | None = None


def read_configuration(path: str, text: str | None = None) -> Configuration:
    """The configuration in a file, with what it extends; ``text`` is what an editor has not written to it yet.

    Raises:
        ConfigurationError: a file is wrong; the error names path, line, column and the closest right word.
    """
    try:
        return _read(os.path.normpath(path), (), text)
    except RuleError as error:
        raise ConfigurationError(str(error)) from None


def read_source(path: str, text: str | None = None) -> YamlSource:
    """The data of a configuration file, be it YAML or the table ``tool.newslint`` of a TOML file, and its places.

    Raises:
        RuleError: it cannot be read or parsed.
    """
    if text is None:
        text = text_of(path, "configuration")
    if path.endswith(".toml"):
        from newslint.toml_source import read_toml

        return read_toml(text, path, ("tool", "newslint"))
    return read_yaml(text, path)


def _read(path: str, within: tuple[str, ...], text: str | None = None) -> Configuration:
    source = read_source(path, text)
    if source.data is None:
        source.data = {}
    if not isinstance(source.data, dict):
        raise RuleError(path, 1, 1, "a configuration is a mapping of keys such as extends, rules, settings and exclude")
    check_keys(source, (), ConfigurationFile)
    if isinstance(source.data.get("rules"), dict):
        raise source.error(("rules", "<key>"), "rules lists folders of your own rules; what rules are to do goes under settings")
    try:
        file = msgspec.convert(source.data, ConfigurationFile)
    except msgspec.ValidationError as error:
        raise form_error(source, error, ConfigurationFile) from None
    for name in file.lexicons:
        if name not in lexicon.names():
            raise source.error(("lexicons", name, "<key>"), f"there is no word list '{name}'{suggestion(name, lexicon.names())}")
    for pattern, format in file.formats.items():
        if format not in formats():
            raise source.error(("formats", pattern), f"there is no format '{format}'{alternatives(format, formats())}")
    below = _extended(file, source, (*within, os.path.realpath(path)))
    return _Merger(file, source, below).configuration()


def _extended(file: ConfigurationFile, source: YamlSource, within: tuple[str, ...]) -> Configuration:
    """What the file builds on: the packs it names, and the files, the later before the earlier."""
    merged = Configuration()
    names = [file.extends] if isinstance(file.extends, str) else file.extends
    for index, name in enumerate(names):
        where = ("extends",) if isinstance(file.extends, str) else ("extends", index)
        if not name.endswith((".yaml", ".yml", ".toml")):
            if _PACK.fullmatch(name):
                merged = _over(merged, Configuration(packs=(name,)))
                continue
            raise source.error(where, f"'{name}' is neither a pack (strict, house/NAME) nor a .yaml or .toml file")
        path = os.path.normpath(os.path.join(os.path.dirname(source.path), name))
        if os.path.realpath(path) in within:
            raise source.error(where, f"{name} extends this file in turn")
        if not os.path.isfile(path):
            raise source.error(where, f"there is no file {path}")
        merged = _over(merged, _read(path, within))
    return merged


def _over(below: Configuration, above: Configuration) -> Configuration:
    """Two configurations as one: lists one after the other, single values of the one above where it has them."""
    values = {name: getattr(above, name) for name in Configuration.field_names}
    for name in ("rules", "select", "ignore", "sections", "exclude", "formats", "allow"):
        values[name] = (*getattr(below, name), *getattr(above, name))
    values["packs"] = tuple(dict.fromkeys((*below.packs, *above.packs)))
    for name in ("text_field", "gitignore", "fail_on", "require_reason", "baseline"):
        if (name.replace("_", "-"),) not in above.places:
            values[name] = getattr(below, name)
    settings = dict(below.settings)
    for rule, own in above.settings.items():
        settings[rule] = merged_settings(settings.get(rule), own)
    lexicons = dict(below.lexicons)
    for name, entries in above.lexicons.items():
        lexicons[name] = (*lexicons.get(name, ()), *entries)
    return Configuration(**{**values, "settings": settings, "lexicons": lexicons, "places": {**below.places, **above.places}})


class _Merger:
    """Turns one file into a configuration, over what the file extends."""

    def __init__(self, file: ConfigurationFile, source: YamlSource, below: Configuration) -> None:
        self.file = file
        self.source = source
        self.below = below
        self.folder = os.path.dirname(source.path) or "."

    def configuration(self) -> Configuration:
        file = self.file
        own = Configuration(
            path=self.source.path,
            folder=self.folder,
            rules=tuple(self._inside(path, ("rules", index)) for index, path in enumerate(file.rules)),
            select=tuple(file.select),
            ignore=tuple(file.ignore),
            settings=self._settings(file.settings, ("settings",)),
            sections=tuple(
                Section(self.folder, pattern, self._settings(settings, ("paths", pattern)))
                for pattern, settings in file.paths.items()
            ),
            exclude=tuple((self.folder, pattern) for pattern in file.exclude),
            formats=tuple((self.folder, pattern, format) for pattern, format in file.formats.items()),
            text_field=file.text_field,
            gitignore=file.gitignore,
            lexicons={name: tuple(entries) for name, entries in file.lexicons.items()},
            fail_on=file.fail_on,
            require_reason=file.require_reason,
            baseline=os.path.join(self.folder, file.baseline) if file.baseline is not None else None,
            allow=tuple(
                Allowance(entry.rule, entry.path, " ".join(entry.sentence.split()), entry.reason, self._place(("allow", index)))
                for index, entry in enumerate(file.allow)
            ),
            places={where: self._place(where) for where in self._named()},
        )
        return _over(self.below, own)

    def _named(self) -> list[tuple[str, ...]]:
        """The paths of the keys whose place is worth telling: the file's own, and those a level below."""
        found: list[tuple[str, ...]] = []
        for key, value in self.source.data.items():
            found.append((key,))
            inner = [value] if isinstance(value, str) else value if isinstance(value, (list, dict)) else ()
            found += [(key, str(name)) for name in inner]
        return found

    def _place(self, where: tuple[str | int, ...]) -> str:
        data = self.source.data
        if len(where) == 2 and isinstance(data.get(where[0]), list) and isinstance(where[1], str):
            where = (where[0], [str(item) for item in data[where[0]]].index(where[1]))
        line, column = self.source.place((*where, "<key>") if (*where, "<key>") in self.source.places else where)
        return f"{self.source.path}:{line}:{column}"

    def _inside(self, path: str, where: tuple[str | int, ...]) -> str:
        joined = os.path.normpath(os.path.join(self.folder, path))
        if not os.path.exists(joined):
            raise self.source.error(where, f"there is no rule file or folder {joined}")
        return joined

    def _settings(self, given: dict[str, Setting], where: tuple[str, ...]) -> dict[str, Settings]:
        made = {}
        for rule, setting in given.items():
            values = {"severity": setting} if isinstance(setting, str) else setting
            places = {key: self._place((*where, rule, key) if isinstance(setting, dict) else (*where, rule)) for key in values}
            severity = values.get("severity", "off")
            if severity not in SEVERITIES:
                where = (*where, rule, "severity") if isinstance(setting, dict) else (*where, rule)
                raise self.source.error(
                    where, f"'{severity}' is none of {', '.join(SEVERITIES)}{suggestion(str(severity), SEVERITIES)}"
                )
            try:
                msgspec.convert(values, _RuleSetting)
            except msgspec.ValidationError as error:
                problem = form_error(self.source, error, _RuleSetting).problem
                at = str(error).partition("`$.")[2].rstrip("`").partition("[")[0]
                raise self.source.error((*where, rule, at) if at else (*where, rule), problem) from None
            made[rule] = Settings(values, places)
        return made
