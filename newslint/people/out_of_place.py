"""Where the story says "she" and nobody is near whom that fits, but a man of whom it has just told."""

from __future__ import annotations

from newslint.grammar.names.given_names import usual_gender
from newslint.grammar.names.roles import role_of
from newslint.patterns import pattern
from newslint.people.clashes import tells_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.people.genders import Votes
    from newslint.people.mention import Mention
    from newslint.people.person import Person

FAR = 3.0  # how far behind the likeliest person everybody is whom the pronoun would fit
EVIDENCE = 2  # votes for the other gender, the given name being one; one less where the pronoun goes on in a sentence
WITHIN = 300  # characters before a pronoun in which somebody without a name may be told of
AHEAD = 80  # characters behind it in which somebody may be named whom it means: "When she was late, Ann Lee said"
_EITHER_WAY = pattern(r"\b(?:[Ss]?[Hh]e|[Hh]er|[Hh]is|him)(?: or |/)(?:s?he|her|his|him)\b")
_PRONOUNS = {"male": pattern(r"\b(?:[Hh]e|[Hh]is|[Hh]im)\b"), "female": pattern(r"\b(?:[Ss]he|[Hh]ers?)\b")}
_TWO_CAPITALS = pattern(r"\b\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+")
_QUOTED = pattern(r"“[^”]*+”|\"[^\"]*+\"")


def is_out_of_place(
    votes: Votes,
    mention: Mention,
    flow: Person,
    weights: dict[int, tuple[float, Person]],
    last: Mention,
    descriptors: set[str],
) -> bool:
    """Whether "he" or "she" can hardly mean anybody but the likeliest person, of whom the story uses the other one.

    ``last`` is the mention before it, ``descriptors`` are the words by which the story says what that person is.
    """
    gender = mention.gender
    other = "female" if gender == "male" else "male"
    told = votes.count(flow, other) + (usual_gender(flow.given) == other)
    goes_on = last.person is flow and last.sentence == mention.sentence  # "Ann Lee said he was late"
    if votes.count(flow, gender or other) or told < EVIDENCE - goes_on:
        return False
    nearest = weights[id(flow)][0] - FAR
    for weight, person in weights.values():
        if person is not flow and weight > nearest and (votes.gender(person) or usual_gender(person.given)) != other:
            return False
    return not tells_of(mention, gender or other) and not _may_be_somebody_else(mention, last, descriptors)


def _may_be_somebody_else(mention: Mention, last: Mention, descriptors: set[str]) -> bool:
    """Whether the words around tell of somebody without a name, or with one that is not known for a name."""
    document, start = mention.document, mention.start
    prose = document.prose
    around = prose[max(0, start - AHEAD // 4) : mention.end + AHEAD // 4]
    if _EITHER_WAY.search(around) is not None or _TWO_CAPITALS.search(prose, max(last.end, start - WITHIN), start) is not None:
        return True
    block = document.block_at(start)
    begin = document.blocks[max(0, block.number - 1)].start
    before = prose[max(begin, start - WITHIN) : start]
    fitting = _PRONOUNS[mention.gender or "male"]
    if any(fitting.search(quoted) is not None for quoted in _QUOTED.findall(before)):  # “She is ill,” said his son
        return True
    told = _QUOTED.sub(" ", before)
    for word in told.split():
        word = word.strip(",.;:()")
        role = role_of(word) if word.islower() else None
        if role is None or role.use == "body":
            continue
        if role.gender == mention.gender or (role.gender is None and word not in descriptors):
            return True
    return False
