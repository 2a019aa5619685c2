"""Which rules a run uses: those newslint ships, the user's own, and what was selected of them."""

from __future__ import annotations

import os

from newslint import rule_cache
from newslint.errors import ConfigurationError, NewslintError, RuleError, suggestion
from newslint.kept import kept
from newslint.record import Record
from newslint.remember import remember
from newslint.rule import Rule, rule_id
from newslint.stamps import digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

DEFAULT_PACKS = ("default",)
HOUSE = "house/"  # what the names of packs of preferences begin with
_PACKAGE = os.path.dirname(os.path.abspath(__file__))


class RuleSet(Record):
    """Rules in order of their ids, and which of them are the user's own.

    ``problems`` has one line for every rule file that could not be used, and ``broken`` the ids of those rules.
    """

    rules: tuple[Rule, ...]
    problems: tuple[str, ...] = ()
    broken: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()

    @kept
    def ids(self) -> frozenset[str]:
        """The ids of the rules."""
        return frozenset(rule.id for rule in self.rules)

    def choose(self, *, packs: Sequence[str] = DEFAULT_PACKS, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> RuleSet:
        """The rules of ``packs`` and all of the user's own, or with ``select`` only those it names, less ``ignore``.

        All of them name rules, packs or topics (a topic is the folder a rule is in).

        Raises:
            ConfigurationError: a name is unknown.
        """
        named = [names_of(rule) for rule in self.rules]
        known = self.broken.union(*named)
        for name in [*select, *ignore]:
            if name not in known:
                raise ConfigurationError(unknown(name, known, "rule, pack or topic"))
        chosen = []
        for rule, names in zip(self.rules, named, strict=True):
            wanted = names & set(select) if select else names & set(packs) or rule.id in self.own
            if wanted and not names & set(ignore):
                chosen.append(rule)
        return RuleSet(tuple(chosen), self.problems, self.broken, self.own)

    def fingerprint(self) -> str:
        """A hash of all that the rules depend on."""
        made: str | None = self.__dict__.get("_fingerprint")
        if made is None:
            fields = [name for name in Rule.field_names if name != "codes"]
            told = repr([[getattr(rule, name) for name in fields] for rule in self.rules])
            made = self.__dict__["_fingerprint"] = digest(told.encode("utf-8", "surrogatepass"))
        return made


def shipped_folder() -> str:
    """The folder of the rules newslint ships: inside the package, or beside it in a checkout."""
    inside = os.path.join(_PACKAGE, "_rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "rules")


def rule_files(path: str) -> list[str]:
    """The rule files at a path, which is one itself or a folder of them at any depth; sorted.

    Raises:
        ConfigurationError: there is nothing at the path.
    """
    if os.path.isfile(path):
        return [path]
    if not os.path.isdir(path):
        raise ConfigurationError(f"{path}: there is no such rule file or folder")
    found = []
    for folder, folders, names in os.walk(path):
        folders.sort()
        found += [os.path.join(folder, name) for name in names if name.endswith((".yaml", ".yml")) and name[0] != "."]
    return sorted(found)


def rule_names(paths: Sequence[str] = ()) -> list[str]:
    """The ids of all rules newslint ships and all at ``paths``.

    Raises:
        ConfigurationError: there is nothing at a path.
    """
    return [rule_id(file) for path in [shipped_folder(), *paths] for file in rule_files(path)]


def find_rule(name: str, paths: Sequence[str] = ()) -> str:
    """The path of the file of the rule with this id, the user's own before the shipped ones.

    Raises:
        ConfigurationError: there is no such rule.
    """
    files = {rule_id(file): file for path in [shipped_folder(), *paths] for file in rule_files(path)}
    if name not in files:
        raise ConfigurationError(unknown(name, files))
    return files[name]


def load_rules(paths: Sequence[str] = (), overrides: Mapping[str, Mapping[str, Any]] | None = None) -> RuleSet:
    """All rules newslint ships and all at ``paths``, whatever their pack; ``overrides`` holds settings by rule id.

    A user's rule takes the place of a shipped one with the same id.

    Raises:
        ConfigurationError: there is nothing at a path, or no rule of an id that is overridden.
    """
    settings = overrides or {}
    shipped = _load(rule_files(shipped_folder()), settings, shipped=True)
    files = [file for path in paths for file in rule_files(path)]
    own = _load(files, settings)
    by_id = {rule.id: rule for rule in (*shipped.rules, *own.rules)}
    broken = shipped.broken | own.broken
    for name in settings:
        if name not in by_id and name not in broken:
            raise ConfigurationError(unknown(name, by_id))
    return RuleSet(
        rules=tuple(by_id[name] for name in sorted(by_id)),
        problems=shipped.problems + own.problems + _namesakes(files),
        broken=broken,
        own=own.ids,
    )


@remember
def default_rules() -> tuple[Rule, ...]:
    """The rules of the default pack as newslint ships them, loaded once a process.

    Raises:
        NewslintError: one of them is broken.
    """
    chosen = load_rules().choose()
    if chosen.problems:
        raise NewslintError(chosen.problems[0])
    return chosen.rules


def _namesakes(files: Sequence[str]) -> tuple[str, ...]:
    """One line for every file of a rule with the id of another of these files, of which only one can run."""
    first: dict[str, str] = {}
    again = [
        file for file in files if (other := first.setdefault(rule_id(file), file)) != file and not os.path.samefile(other, file)
    ]
    return tuple(f"{file}: the rule in {first[rule_id(file)]} has the same id; rename one of them" for file in again)


def unknown(name: str, known: Iterable[str], what: str = "rule") -> str:
    """What there is to say of a name that no rule answers to: the closest one that is known, or where all are listed."""
    return f"there is no {what} '{name}'{suggestion(name, known) or '; newslint rules lists them'}"


def names_of(rule: Rule) -> set[str]:
    """What a rule answers to in ``select`` and ``ignore``: its id, its pack and its topic."""
    return {rule.id, rule.pack, topic(rule)}


def topic(rule: Rule) -> str:
    """The topic of a rule: the folder its file is in."""
    folder = os.path.basename(os.path.dirname(rule.path))
    return folder if folder.strip(".") else os.path.basename(os.path.dirname(os.path.abspath(rule.path)))


def _load(files: Sequence[str], overrides: Mapping[str, Mapping[str, Any]], *, shipped: bool = False) -> RuleSet:
    """The rules of some files, kept from an earlier run or compiled now."""
    if not files:
        return RuleSet(())
    name = rule_cache.entry_name(files, overrides, shipped=shipped)
    kept = rule_cache.load(name) if name is not None else None
    if kept is not None:
        return RuleSet(kept)
    made = _compile(files, overrides)
    if name is not None and not made.problems:
        rule_cache.save(name, made.rules)
    return made


def _compile(files: Iterable[str], overrides: Mapping[str, Mapping[str, Any]]) -> RuleSet:
    from newslint.compiling import compile_rule

    rules, problems, broken = [], [], set()
    for file in files:
        try:
            rules.append(compile_rule(file, overrides.get(rule_id(file))))
        except RuleError as error:
            problems.append(str(error))
            broken.add(rule_id(file))
    return RuleSet(tuple(rules), tuple(problems), frozenset(broken))
