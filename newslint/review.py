"""The review of one file: its documents linted, and told of what is accepted in it."""

from __future__ import annotations

from newslint import lexicon
from newslint.config import OFF
from newslint.linter import Outcome, lint_document
from newslint.suppression import SEVERITY, UNUSED, apply_suppressions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newslint.acceptance import Accepted
    from newslint.document import Document
    from newslint.ruleset import RuleSet
    from newslint.suppression import Policy
    from newslint.violation import Violation


class Review:
    """Lints the documents of one file, and knows what of them is accepted."""

    def __init__(
        self, ruleset: RuleSet, policy: Policy, accepted: Accepted, lexicons: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        self.ruleset = ruleset
        self.accepted = accepted
        self._policy = policy
        self.lexicons = lexicons or {}

    def settings(self) -> str:
        """All that the outcome depends on besides the document and newslint itself, as text."""
        policy = (sorted(self._policy.severities.items()), self._policy.require_reason)
        return f"{self.ruleset.fingerprint()}\0{policy!r}\0{self.accepted.settings()}\0{sorted(self.lexicons.items())!r}"

    def lint(self, document: Document, between: Callable[[], None] | None = None) -> Outcome:
        """The violations in a document that neither a comment nor the configuration nor the baseline accepts."""
        lexicon.add(self.lexicons)
        outcome = lint_document(document, self.ruleset.rules, between)
        violations: Sequence[Violation] = outcome.violations
        if document.comments:
            violations = apply_suppressions(document, violations, self._policy)
        return Outcome(self.accepted.new(document, violations), outcome.problems)

    def unused_allowances(self) -> list[Violation]:
        """Complaints about what the configuration allows in this file and nothing needs, once all of it was linted."""
        unused = self.accepted.unused_allowances()
        severity = self._policy.severities.get(UNUSED, SEVERITY)
        if not unused or severity == OFF:
            return []
        from newslint.allowing import complaint

        return [complaint(allowance, severity) for allowance in unused]
