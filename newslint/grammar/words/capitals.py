"""Names of institutions that a story writes with capitals in one place and without in another.

"The Foreign Ministry" and "the foreign ministry", "the White House" and "the White house" are found without a list: a name
that stands by itself in capitals, after an article, and whose words also stand together in other capitals.
Parts of longer names ("Duke University Medical Center") say nothing about the words by themselves ("a medical center").
"""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice

from newslint import lexicon
from newslint.document import Document
from newslint.grammar import folding
from newslint.grammar.setting import offsets
from newslint.grammar.words.accents import words_of_people
from newslint.grammar.words.families import Family, listed
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.parts import Part

MOST_INNER = 200  # words with a capital inside that are looked up in a story; more are code
FEWEST_NAMES = 2  # a single one in capitals may be a title, unless the same thing is "the …" in small letters, too

# The ends of the articles before a capital, as the shape of a story has them, and how far they reach back.
_ARTICLES = ((b"he A", 1), (b"ts A", 1), (b"n A", 1), (b"a A", 0), (b"A A", 0))
_SECOND_WORD = (folding.CAPITAL, b"of ")  # how the second word of a name begins
_NAME_AFTER_ARTICLE = pattern(
    r"\b(?<!\p{Lu}[\p{L}’'-]+ (?:of|for) )(?:[Tt]he|[Ii]ts|[Aa]n?) (\p{Lu}\p{Ll}++(?: (?:of (?:the )?)?\p{Lu}\p{Ll}++){1,3})"
    r"(?!(?:[’']s|,)? (?:(?:of|for|and|on|in|to)(?: the)? )?\p{Lu})(?![\w-])"
)

_NOUN_AFTER = pattern(r" (\p{Ll}{3,}+)(?<!ed|ing|s)[ ,.]")
_ANY_SMALL = bytes(ord("a") if chr(code).islower() else code for code in range(0x80)) + b" " * 0x80
_INNER_CAPITAL = b"a" + folding.CAPITAL  # in the shape of a story, all small letters alike
_LETTERS = pattern(r"\p{L}*")
_LETTERS_BEFORE = pattern(r"(?r)\p{L}*")


def institutions(document: Document) -> Iterator[tuple[Family, bytes]]:
    """The names that a story writes in two ways, each with its words in the folded view."""
    prose = document.prose
    names = Counter(chain.from_iterable([part.get(_names_after_articles) for _, part in document.parts]))
    for name in sorted(names):
        lower = name.lower()
        forms = [name, *(form for form in (lower, name[0] + lower[1:]) if form in prose)]
        if names[name] < FEWEST_NAMES and (not any(f"he {form}" in prose for form in forms[1:]) or _is_attributive(name, prose)):
            continue
        if len(forms) > 1:
            yield Family("capital", (tuple(form.replace(" ", "_") for form in forms),), (None,) * len(forms)), folding.fold(lower)


def _is_attributive(name: str, prose: str) -> bool:
    """Whether a name first stands before a noun that it is the name of ("the National Security panel")."""
    following = _NOUN_AFTER.match(prose, prose.find(name) + len(name))
    return following is not None and following.group(1) not in lexicon.words("words_after_numbers.txt")


def inner_capitals(document: Document) -> Iterator[tuple[Family, bytes]]:
    """The words with a capital inside that also stand with other capitals (GitHub, Github), each with its folded word."""
    prose = document.prose
    words = set().union(*[part.get(_words_with_inner_capitals) for _, part in document.parts])
    for word in islice(sorted(words), MOST_INNER):
        other = word.capitalize()
        if other in prose and folding.fold(word) not in listed() and word not in document.get(words_of_people):
            yield Family("proper", ((word, other),), (None, None)), folding.fold(word)


def _words_with_inner_capitals(part: Part) -> set[str]:
    """Those of a part."""
    prose = part.text
    words = set()
    for at in offsets(part.get(folding.shape_within).translate(_ANY_SMALL), _INNER_CAPITAL):
        before, after = _LETTERS_BEFORE.match(prose, 0, at + 1), _LETTERS.match(prose, at + 1)
        if before and after:
            words.add(before.group() + after.group())
    return words


def _names_after_articles(part: Part) -> list[str]:
    """The names in capitals of a part that stand after an article and by themselves."""
    prose, shape = part.text, part.get(folding.shape_within)
    starts = []
    for article, back in _ARTICLES:
        for at in offsets(shape, article):
            second = shape.find(b" ", at + len(article)) + 1
            if at >= back and prose[at - back] in "tTiIaA" and shape.startswith(_SECOND_WORD, second):
                starts.append(at - back)
    names = []
    end = 0
    for start in sorted(starts):
        if start >= end and (match := _NAME_AFTER_ARTICLE.match(prose, start)):
            names.append(match.group(1))
            end = match.end()
    return names
