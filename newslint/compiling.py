"""Makes a rule ready to run: checks its expressions against its table and writes them out as Python source."""

from __future__ import annotations

import regex

from newslint import tables
from newslint.conjuncts import conjuncts, names_in, names_required
from newslint.errors import UnknownTable
from newslint.expression import Checked, Scope, check
from newslint.judgements import judgement
from newslint.kept import PROPERTIES, kept
from newslint.literals import is_plain, needed_texts
from newslint.patterns import MULTILINE, compiled
from newslint.rule import Pattern, Rule, rule_id
from newslint.rule_file import JUDGEMENTS, FixTemplate, Place, RuleFile, read_rule_file
from newslint.rule_patterns import list_path, own_error, replacements, whole_words
from newslint.syntax import ExpressionError
from newslint.template import check_template
from newslint.value_types import in_words, item_type
from newslint.yaml_source import YamlSource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

LONGEST_PATTERN = 5_000  # code points
UNIT_TABLES = {"sentence": "sentences", "paragraph": "blocks", "document": "document"}


def compile_rule(path: str, overrides: Mapping[str, Any] | None = None, text: str | None = None) -> Rule:
    """Reads, checks and compiles the rule in a file, or in ``text`` as that file's.

    Raises:
        RuleError: the file is no rule; it names line, column, what is wrong and the closest right word.
    """
    file, source = read_rule_file(path, overrides, text)
    return _Compiler(file, source).rule()


class _Compiler:
    """Compiles one rule file; every error leaves as a RuleError at the place of the text it is about."""

    def __init__(self, file: RuleFile, source: YamlSource) -> None:
        self.file = file
        self.source = source
        self.judgement = next(name for name in JUDGEMENTS if getattr(file, name) is not None)
        self.groups: dict[str, str] = {}
        self.patterns = self._patterns()
        self.table = self._table()
        fields = tables.field_types(tables.kind_of(self.table)) | self.groups
        self.scope = Scope(self.table, fields, file.options, {})
        self.telling = Scope(self.table, fields, file.options, judgement(self.judgement).VALUES)

    def rule(self) -> Rule:
        file = self.file
        return Rule(
            id=rule_id(self.source.path),
            path=self.source.path,
            summary=file.summary,
            severity=file.severity,
            pack=file.pack,
            url=file.url,
            table=self.table,
            judgement=self.judgement,
            allow=tuple(text.casefold() for text in file.allow),
            sources=self._sources(),
            settings=self._settings(),
            patterns=self.patterns,
            only=self._only,
            lists=(list_path(file.replace, self.source),) if isinstance(file.replace, str) else (),
        )

    def _table(self) -> str:
        if self.patterns:
            return "matches"
        file = self.file
        unit = file.limit.per if file.limit is not None else None
        name = file.table or UNIT_TABLES[unit or "document"]
        try:
            tables.finder(name)
        except UnknownTable as error:
            raise self.source.error(("from",), str(error)) from None
        return name

    def _sources(self) -> dict[str, str]:
        file = self.file
        at_hand, roles, dear = self._conditions()
        sources = {"select": self._select([*at_hand, *roles, *dear])}
        if file.agree is not None:
            asked = at_hand if self._is_at_hand(file.agree.on) else [*at_hand, *roles]
            sources["forms"] = f"{{form for f in rows if {' and '.join([*asked, self._has_form()])}}}"
            if file.agree.by is not None:
                sources["like"] = self._select([*at_hand, *roles])
        for name, text, where in (
            ("require", file.require, ("require",)),
            ("count", file.limit.count if file.limit else None, ("limit", "count")),
            ("together", file.together, ("together",)),
        ):
            if text is not None:
                sources[name] = self._condition(text, where).source
        if file.at is not None:
            sources["at"] = self._place(file.at, ("at",))
        default = "Write “{wanted}” instead of “{found}”." if file.replace is not None else ""
        sources["message"] = self._template(file.message or default, ("message",))
        self._add_related(sources)
        self._add_fix(sources)
        return sources

    def _conditions(self) -> tuple[list[str], list[str], list[str]]:
        """What must hold of a fact the rule is about: what is at hand, its role, and what has to be worked out.

        A rule asks for it in this order, which spares most facts the dear part. What the table is asked for is left out.
        """
        texts = [(name, text) for name in ("where", "forbid") if isinstance(text := getattr(self.file, name), str)]
        for name, text in texts:
            self._condition(text, (name,))  # as a whole, so that what is wrong is told of at its place
        at_hand: list[str] = []
        dear: list[str] = []
        for name, text in texts:
            for part in conjuncts(text):
                if part != self._only:
                    (at_hand if self._is_at_hand(part) else dear).append(self._condition(part, (name,)).source)
        roles = [f"f.role in {tuple(self.file.roles)!r}"] if self.file.roles is not None else []
        return at_hand, roles, dear

    def _is_at_hand(self, text: str) -> bool:
        """Whether an expression asks only for what a fact itself holds."""
        names, kind = names_in(text), tables.kind_of(self.table)
        return names is not None and not any(isinstance(getattr(kind, name, None), PROPERTIES) for name in names)

    def _select(self, conditions: list[str]) -> str:
        """The comprehension that picks the facts a rule is about.

        For ``agree`` it gives what each fact shares with others, its form, and the fact, where there is a form.
        """
        if self.file.agree is not None:
            return f"[({self._shared()}, form, f) for f in rows if {' and '.join([*conditions, self._has_form()])}]"
        return f"[f for f in rows if {' and '.join(conditions)}]" if conditions else "rows"

    def _shared(self) -> str:
        """What facts that must have something in common share."""
        assert self.file.agree is not None
        return self._condition(self.file.agree.by, ("agree", "by")).source if self.file.agree.by is not None else "''"

    def _has_form(self) -> str:
        """Whether a fact has what facts that share something must have in common, too, which is then its ``form``."""
        assert self.file.agree is not None
        return f"(form := {self._condition(self.file.agree.on, ('agree', 'on')).source}) is not None"

    @kept
    def _only(self) -> str | None:
        """The boolean field that all facts the rule is about have set, where the table can be asked for just those."""
        texts = [text for text in (self.file.where, self.file.forbid) if isinstance(text, str)]
        needed = [name for text in texts for name in names_required(text)]
        return None if self.patterns else tables.narrower(self.table, needed)

    def _add_related(self, sources: dict[str, str]) -> None:
        related = self.file.related
        if isinstance(related, Place):
            sources["related"] = self._place(related.at, ("related", "at"))
            if related.message is not None:
                sources["related_message"] = self._template(related.message, ("related", "message"))
        elif related is not None:
            sources["related"] = self._place(related, ("related",))

    def _add_fix(self, sources: dict[str, str]) -> None:
        fix = self.file.fix
        if isinstance(fix, FixTemplate):
            sources["fix"] = self._template(fix.text, ("fix", "text"))
            if fix.at is not None:
                sources["fix_at"] = self._place(fix.at, ("fix", "at"))
        elif fix is not None:
            sources["fix"] = self._template(fix, ("fix",))
        safe = self.file.safe
        sources["safe"] = repr(safe) if isinstance(safe, bool) else self._condition(safe, ("safe",)).source

    def _settings(self) -> dict[str, Any]:
        file = self.file
        if file.agree is not None:
            return {"prefer": file.agree.prefer}
        if file.limit is not None:
            return {"max": file.limit.max, "min": file.limit.min, "per": file.limit.per, "in": file.roles}
        return {"per": file.per} if file.require is not None else {}

    def _patterns(self) -> tuple[Pattern, ...]:
        match, replace = self.file.match, self.file.replace
        if replace is not None:
            pairs = replacements(replace, self.source)
            return tuple(self._pattern(text, ("replace", text), better) for text, better in pairs.items())
        texts = [match] if isinstance(match, str) else match or []
        return tuple(
            self._pattern(text, ("match", index) if isinstance(match, list) else ("match",)) for index, text in enumerate(texts)
        )

    def _pattern(self, text: str, where: tuple[str | int, ...], replacement: str | None = None) -> Pattern:
        if len(text) > LONGEST_PATTERN:
            raise self.source.error(where, f"a pattern may have {LONGEST_PATTERN:,} characters, this one has {len(text):,}")
        written = whole_words(text)
        if is_plain(text):
            return Pattern(text, written, True, (text,), replacement)
        try:
            made = compiled(written, MULTILINE)
        except regex.error as error:
            raise self.source.error(where, f"the pattern is wrong: {own_error(text) or error}") from None
        except (RecursionError, OverflowError, MemoryError):
            raise self.source.error(where, "the pattern is too deep or too large to compile") from None
        if regex.fullmatch(text, "") is not None:
            raise self.source.error(where, "the pattern matches nothing at all, so it would match everywhere")
        self.groups.update(dict.fromkeys(made.groupindex, "str | None"))
        return Pattern(text, written, False, needed_texts(text), replacement)

    def _condition(self, text: str, where: tuple[str, ...]) -> Checked:
        return self._checked(check, text, where, self.scope)

    def _place(self, text: str, where: tuple[str, ...]) -> str:
        """An expression that gives a fact or facts: something with a place in the story."""
        checked = self._condition(text, where)
        if tables.fact_kind(checked.type) is None and tables.fact_kind(item_type(checked.type) or "") is None:
            raise self.source.error(where, f"'{text}' is no place in the story but {in_words(checked.type)}", 0)
        return checked.source

    def _template(self, text: str, where: tuple[str, ...]) -> str:
        return self._checked(check_template, text, where, self.telling).source

    def _checked(self, checker: Callable[[str, Scope], Checked], text: str, where: tuple[str, ...], scope: Scope) -> Checked:
        try:
            return checker(text, scope)
        except ExpressionError as error:
            raise self.source.error(where, error.problem, error.column) from None
