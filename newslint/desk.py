"""The desk: lints each document by the configuration that holds for its file.

The command line and the language server both ask it, so that both say the same.
"""

from __future__ import annotations

from newslint.config import OFF, Configurations
from newslint.errors import ConfigurationError, suggestion
from newslint.linter import Outcome, lint_document
from newslint.ruleset import RuleSet, load_rules, rule_names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newslint.config import Configuration, Settings
    from newslint.document import Document
    from newslint.rule import Rule


class Desk:
    """Configurations and the rules they choose; ``rules``, ``select`` and ``ignore`` are given on top of them.

    What is selected here runs even where a configuration turns it off.
    """

    def __init__(
        self,
        configurations: Configurations | None = None,
        *,
        rules: Sequence[str] = (),
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
    ) -> None:
        self.configurations = configurations or Configurations()
        self._rules = tuple(rules)
        self._select = tuple(select)
        self._ignore = tuple(ignore)
        self._rulesets: dict[str, RuleSet] = {}

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

    def lint(self, document: Document, path: str, between: Callable[[], None] | None = None) -> Outcome:
        """What the rules for the file at ``path`` say of a document of it; ``between`` is ``lint_document``'s.

        Raises:
            ConfigurationError: the configuration of the file is wrong.
        """
        return lint_document(document, self.rules_for(path).rules, between)

    def all_rules(self) -> tuple[Rule, ...]:
        """Every rule that was chosen for some file, in order of ids."""
        by_id = {rule.id: rule for ruleset in self._rulesets.values() for rule in ruleset.rules}
        return tuple(by_id[name] for name in sorted(by_id))

    def problems(self) -> list[str]:
        """One line for every rule file that could not be used, each once."""
        return list(dict.fromkeys(problem for ruleset in self._rulesets.values() for problem in ruleset.problems))

    def _choose(self, configuration: Configuration, settings: Mapping[str, Settings]) -> RuleSet:
        paths = (*configuration.rules, *self._rules)
        if settings:
            known = rule_names(paths)
            for name, own in settings.items():
                if name not in known:
                    place = next(iter(own.places.values()), configuration.path)
                    raise ConfigurationError(f"{place}: there is no rule '{name}'{suggestion(name, known)}")
        off = [name for name, own in settings.items() if own.get("severity") == OFF]
        overrides = {name: own for name, own in settings.items() if name not in off and own}
        everything = load_rules(paths, overrides)
        if self._select:
            return everything.choose(select=self._select, ignore=self._ignore)
        packs = (*configuration.packs, *(name for name in settings if name not in off))
        return everything.choose(packs=packs, select=configuration.select, ignore=(*configuration.ignore, *off, *self._ignore))
