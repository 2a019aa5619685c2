"""A person of the story."""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact
from newslint.grammar.names.given_names import is_given
from newslint.grammar.names.known_words import is_known
from newslint.grammar.word_classes import words
from newslint.patterns import pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.mention import Mention


_NEXT_WORD = pattern(r" (\p{Ll}+)\b")
LONGEST_HEADLINE = 100  # characters of a first paragraph that may be the headline
SHORTEST_LEAD = 150  # characters of the paragraph behind two short ones that are the headline and the line below it
BODY = ("paragraph", "list-item", "block-quote")  # the roles of the blocks of a story's body
LONGEST_GIVEN = 20  # letters of a given name


class Person(Fact):
    """A person of the story. ``name`` is the fullest form of the name that the story gives.

    ``titles``, ``ages`` and ``genders`` hold each different one that the story gives, in order. ``introduced`` tells that
    the story names the person by more than a bare surname somewhere: in full, with a title, as one of a couple or family.
    """

    _for_rules = ("introduction", "before_introduction", "age_slip", "title_slip", "titled", "aged", "pronoun", "resembles")

    name: str
    given: str | None
    surname: str
    introduced: bool
    titles: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    genders: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    speaks: bool = False

    @property
    def first(self) -> Mention | None:
        """The first mention."""
        return self.mentions[0] if self.mentions else None

    @property
    def sure(self) -> bool:
        """Whether the name is certain to be a person's: it begins with a known given name, or goes with "Mr." or "Ms."."""
        known = self.given is not None and (is_given(self.given) or self.given.endswith("."))
        return known or self in self.document.get(_with_honorific)

    @property
    def introduction(self) -> Mention | None:
        """The first mention in the body of the story that gives the whole name, or a public office: "Senator Hassan"."""
        for mention in self.mentions:
            if mention.role in BODY and (mention.kind == "full" or (mention.title is not None and not mention.in_private)):
                return mention
        return None

    @property
    def before_introduction(self) -> Mention | None:
        """The first mention in the body, where it is a bare surname that does something and the introduction comes after it."""
        bare = next((mention for mention in self.mentions if mention.role in BODY and not mention.quoted), None)
        introduction = self.introduction
        if bare is None or introduction is None or introduction.quoted or bare.start > introduction.start:
            return None
        if bare.kind == "titled":
            if not (bare.in_private or (bare.honorific and bare.speaks)):
                return None
        elif bare.kind != "surname" or not bare.stands_for_a_person or _is_whole_before(bare):
            return None
        return None if _is_above_the_story(bare, introduction) and not (bare.speaks and _in_the_past(bare)) else bare

    @property
    def age_slip(self) -> Mention | None:
        """The later of two mentions that give the person two ages."""
        aged = [mention for mention in self.mentions if mention.age is not None and not mention.quoted]
        return next((mention for mention in aged if mention.age != aged[0].age), None)

    @property
    def title_slip(self) -> Mention | None:
        """The later of two mentions that give the person offices that nobody holds at a time."""
        from newslint.people.offices import Office, held

        first: Office | None = None
        for mention in self.mentions:
            office = held(mention)
            first = first or office
            if office is not None and first is not None and office.excludes(first):
                return mention
        return None

    @property
    def titled(self) -> Mention | None:
        """The first mention that tells of an office."""
        from newslint.people.offices import held

        return next((mention for mention in self.mentions if held(mention) is not None), None)

    @property
    def aged(self) -> Mention | None:
        """The first mention with an age."""
        return next((mention for mention in self.mentions if mention.age is not None), None)

    @property
    def pronoun(self) -> str | None:
        """The pronoun that the story uses of the person, in the subject's form; None where it uses none."""
        return {"male": "he", "female": "she"}.get(self.genders[0]) if self.genders else None

    @property
    def named(self) -> int:
        """How often the story names the person, pronouns and descriptions aside."""
        return sum(mention.kind not in {"pronoun", "description"} for mention in self.mentions)

    @property
    def resembles(self) -> Person | None:
        """Another person, named more often or earlier, whose name this one's may be a slip for; None where there is none.

        A bare surname is compared with surnames; a full name with full names that share the given name or the surname.
        """
        from newslint.people.resemblance import resembling

        return self.document.get(resembling).get(self)

    def reference(self) -> str:
        return self.name


def _is_above_the_story(mention: Mention, introduction: Mention) -> bool:
    """Whether a mention stands in a first paragraph that may be the headline, or in the line below one."""
    document = mention.document
    blocks, number = document.blocks, document.block_at(mention.start).number
    if number > 1 or introduction.start <= blocks[number].end:
        return False
    if any(block.end - block.start > LONGEST_HEADLINE for block in blocks[: number + 1]):
        return False
    if document.prose[blocks[0].end - 1] == ";":  # a headline in two parts
        return True
    return number == 0 or blocks[number + 1].end - blocks[number + 1].start >= SHORTEST_LEAD


def _in_the_past(mention: Mention) -> bool:
    """Whether what somebody says is told as paragraphs tell it, and not as headlines do: "Hassan: No", "Hassan says no"."""
    following = _NEXT_WORD.match(mention.document.prose, mention.end)
    return following is not None and (following.group(1).endswith("ed") or following.group(1) in words("irregular") | {"said"})


def _with_honorific(document: Document) -> set[Person]:
    """The people whom the story calls "Mr." or "Ms." somewhere."""
    return {person for person in document.table("people") if any(mention.honorific for mention in person.mentions)}


def _is_whole_before(bare: Mention) -> bool:
    """Whether another capitalised word stands before a surname earlier, though not known for a name: "Aras Tarrik’s firm"."""
    prose, name = bare.document.prose, f" {bare.text}"
    at = prose.find(name, 0, bare.start - 1)
    while at >= 0:
        before = prose[max(0, at - LONGEST_GIVEN) : at].split()
        if before and before[-1][0].isupper() and before[-1][1:].islower() and not is_known(before[-1]):
            return True
        at = prose.find(name, at + 1, bare.start - 1)
    return False
