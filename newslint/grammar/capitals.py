"""Names of institutions that a story writes with capitals in one place and without in another.

"The Foreign Ministry" and "the foreign ministry", "the White House" and "the White house" are found without a list: a name
that stands by itself in capitals, after an article, more than once, and whose words also stand together in other capitals.
Parts of longer names ("Duke University Medical Center") say nothing about the words by themselves ("a medical center").
"""

from __future__ import annotations

from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.families import Family
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST_NAMES = 2  # a single one in capitals may be a title or a slip of its own

_NAME_AFTER_ARTICLE = pattern(
    r"\b(?:[Tt]he|[Ii]ts|[Aa]n?) (\p{Lu}\p{Ll}++(?: (?:of (?:the )?)?\p{Lu}\p{Ll}++){1,3})"
    r"(?!(?:[’']s|,)? (?:(?:of|for|and|on|in|to)(?: the)? )?\p{Lu})(?![\w-])"
)


def institutions(document: Document) -> Iterator[tuple[Family, bytes]]:
    """The names that a story writes in two ways, each with its words in the folded view."""
    prose = document.prose
    found = _NAME_AFTER_ARTICLE.findall(prose)
    for name in sorted(set(found)):
        if found.count(name) < FEWEST_NAMES:
            continue
        lower = name.lower()
        forms = [name, *(form for form in (lower, name[0] + lower[1:]) if form in prose)]
        if len(forms) > 1:
            yield Family("capital", (tuple(form.replace(" ", "_") for form in forms),), (None,) * len(forms)), folding.fold(lower)
