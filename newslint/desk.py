"""The desk: lints each document by the configuration that holds for its file.

The command line and the language server both ask it, so that both say the same.
"""

from __future__ import annotations

import os

from newslint.acceptance import Accepted
from newslint.config import OFF, relative_path
from newslint.configurations import Configurations
from newslint.errors import ConfigurationError, alternatives
from newslint.files import STDIN
from newslint.readers import formats, read_bytes, read_file
from newslint.review import Review
from newslint.ruleset import HOUSE, RuleSet, load_rules, names_of, rule_names, unknown
from newslint.stamps import digest
from newslint.suppression import SEVERITY, SUMMARIES, Policy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newslint.acceptance import Anchor
    from newslint.config import Configuration, Settings
    from newslint.document import Document
    from newslint.linter import Outcome
    from newslint.rule import Rule


class Desk:
    """Configurations and the rules they choose; ``rules``, ``select`` and ``ignore`` are given on top of them.

    What is selected here runs even where a configuration turns it off.

    Raises:
        ConfigurationError: there is no ``format`` of that name.
    """

    def __init__(
        self,
        configurations: Configurations | None = None,
        *,
        rules: Sequence[str] = (),
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        require_reason: bool = False,
        use_baseline: bool = True,
        format: str | None = None,
        text_field: str | None = None,
    ) -> None:
        if format is not None and format not in formats():
            raise ConfigurationError(f"there is no format '{format}'{alternatives(format, formats())}")
        self.configurations = configurations or Configurations()
        self._rules = tuple(rules)
        self._select = tuple(select)
        self._ignore = tuple(ignore)
        self._require_reason = require_reason
        self._use_baseline = use_baseline
        self._format = format
        self._text_field = text_field
        self._rulesets: dict[str, RuleSet] = {}
        self._settings: dict[str | None, str] = {}
        self._baselines: dict[str, Mapping[str, Mapping[Anchor, int]]] = {}

    def reading(self, path: str) -> tuple[str | None, str]:
        """The format a file is to be read in (None where name and content tell), and the field that holds text in rows."""
        configuration = self.configurations.for_file(path)
        return self._format or configuration.format_for(path), self._text_field or configuration.text_field

    def read(self, path: str, content: bytes | None = None) -> Iterator[Document]:
        """The documents of a file, which holds ``content`` where that is given.

        Raises:
            ReadError, ConfigurationError: the file cannot be read, or its configuration is wrong.
        """
        format, field = self.reading(path)
        if content is None:
            return read_file(path, format=format, field=field)
        return read_bytes(content, path=path, format=format, field=field)

    def rules_for(self, path: str) -> RuleSet:
        """The rules that hold for a file; they are loaded once for all files that share their settings.

        Raises:
            ConfigurationError: the configuration of the file is wrong.
        """
        configuration = self.configurations.for_file(path)
        settings = configuration.settings_for(path) if configuration.sections else configuration.settings
        key = f"{configuration.path}\0{sorted(settings.items())}" if configuration.path is not None else ""
        ruleset = self._rulesets.get(key)
        if ruleset is None:
            ruleset = self._rulesets[key] = self._choose(configuration, settings)
        return ruleset

    def review(self, path: str) -> Review:
        """The review of the file at ``path``, to lint its documents with.

        Raises:
            ConfigurationError: the configuration of the file is wrong, or its baseline is.
        """
        configuration = self.configurations.for_file(path)
        ruleset = self.rules_for(path)
        settings = configuration.settings_for(path)
        severities = {name: settings[name].get("severity", SEVERITY) for name in SUMMARIES if name in settings}
        severities.update((name, OFF) for name in self._ignore if name in SUMMARIES)
        policy = Policy(
            ran=ruleset.ids,
            exists=lambda: (*rule_names((*configuration.rules, *self._rules)), *SUMMARIES),
            severities=severities,
            require_reason=self._require_reason or configuration.require_reason,
        )
        return Review(ruleset, policy, self._accepted(configuration, path, policy.ran), configuration.lexicons)

    def prepare(self, paths: Iterable[str]) -> None:
        """Loads the rules and baselines for some files, before there are several processes to do so; raises as ``review``."""
        ready = set()
        for path in paths:
            configuration = self.configurations.for_file(path)
            if configuration.path not in ready:
                self.review(path)
                if self._treats_alike(configuration):
                    ready.add(configuration.path)

    def settings(self, path: str) -> str:
        """A hash of all that the outcome for a file depends on besides what it holds and newslint; raises as ``review``."""
        configuration = self.configurations.for_file(path)
        known = self._settings.get(configuration.path)
        if known is not None:
            return known
        told = f"{self.review(path).settings()}\0{self.reading(path)!r}"
        made = digest(told.encode("utf-8", "surrogatepass"))
        if self._treats_alike(configuration):
            self._settings[configuration.path] = made
        return made

    def _treats_alike(self, configuration: Configuration) -> bool:
        """Whether a configuration has nothing that is for some of its files only."""
        accepts = configuration.allow or (self._use_baseline and self.known(configuration))
        return not (configuration.sections or configuration.formats or accepts)

    def lint(self, document: Document, path: str, between: Callable[[], None] | None = None) -> Outcome:
        """What there is to say of a document that is the whole file at ``path``; raises as ``review``.

        ``between`` is ``lint_document``'s.
        """
        return self.review(path).lint(document, between)

    def known(self, configuration: Configuration) -> Mapping[str, Mapping[Anchor, int]]:
        """What the baseline of a configuration knows, by path from its folder; nothing where there is none.

        Raises:
            ConfigurationError: the configuration names one that is not there or is wrong.
        """
        path = configuration.baseline_path()
        if path not in self._baselines:
            there = configuration.baseline is not None or os.path.exists(path)
            self._baselines[path] = {}
            if there:
                from newslint.baseline import read_baseline

                self._baselines[path] = read_baseline(path).known
        return self._baselines[path]

    def all_rules(self) -> tuple[Rule, ...]:
        """Every rule that was chosen for some file, in order of ids."""
        by_id = {rule.id: rule for ruleset in self._rulesets.values() for rule in ruleset.rules}
        return tuple(by_id[name] for name in sorted(by_id))

    def problems(self) -> list[str]:
        """One line for every rule file that could not be used, each once."""
        return list(dict.fromkeys(problem for ruleset in self._rulesets.values() for problem in ruleset.problems))

    def _choose(self, configuration: Configuration, settings: Mapping[str, Settings]) -> RuleSet:
        paths = (*configuration.rules, *self._rules)
        settings = {name: own for name, own in settings.items() if name not in SUMMARIES}
        ignore = [name for name in self._ignore if name not in SUMMARIES]
        if settings:
            known = rule_names(paths)
            for name, own in settings.items():
                if name not in known:
                    place = next(iter(own.places.values()), configuration.path)
                    raise ConfigurationError(f"{place}: {unknown(name, known)}")
        off = [name for name, own in settings.items() if own.get("severity") == OFF]
        overrides = {name: own for name, own in settings.items() if name not in off and own}
        everything = load_rules(paths, overrides)
        if self._select:
            return everything.choose(select=self._select, ignore=ignore)
        _check_names(configuration, everything)
        packs = (*configuration.packs, *(name for name in settings if name not in off))
        return everything.choose(packs=packs, select=configuration.select, ignore=(*configuration.ignore, *off, *ignore))

    def _accepted(self, configuration: Configuration, path: str, ran: frozenset[str]) -> Accepted:
        baseline = self.known(configuration) if self._use_baseline and path != STDIN else {}
        if path == STDIN or not (configuration.allow or baseline):
            return Accepted()
        relative = relative_path(path, configuration.folder)
        known = baseline.get(relative, {})
        return Accepted(
            (one for one in configuration.allow if one.path == relative and one.rule in ran),
            {anchor: count for anchor, count in known.items() if anchor.rule in ran},
        )


def _check_names(configuration: Configuration, everything: RuleSet) -> None:
    """Raises a ConfigurationError at the first pack, rule or topic the configuration names that there is not."""
    named = [("extends", name) for name in configuration.packs if name.startswith(HOUSE)]
    named += [("select", name) for name in configuration.select] + [("ignore", name) for name in configuration.ignore]
    if not named or everything.broken:  # what a broken file is called, and its pack, nobody knows
        return
    known = {name for rule in everything.rules for name in names_of(rule)}
    for key, name in named:
        if name not in known:
            what = "pack" if key == "extends" else "rule, pack or topic"
            place = configuration.places.get((key, name), configuration.path)
            raise ConfigurationError(f"{place}: {unknown(name, known, what)}")
