"""Faults of arithmetic, in sentences that are put into the article: parts and totals, shares, changes, counts told again.

Each way of putting it is a template whose numbers are drawn; ``right`` gives it without the fault.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.faults.fault import Fault
from benchmarks.faults.inserting import told

Told = tuple[list[str], list[str]]  # sentences, and the numbers in them

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
THREE_PARTS = (
    "The aid group sent {t} trucks: {a} to the port, {b} to the airport and {c} to the border.",
    "The team won {t} medals — {a} gold, {b} silver and {c} bronze — at the games.",
    "The fleet has {t} ships, with {a} in the north, {b} in the south and {c} in dock.",
    "Police held {t} people, {a} in the capital, {b} in the port and {c} at the border.",
    "The council has {t} seats: {a} for the left, {b} for the right and {c} for independents.",
    "A total of {t} students took part: {a} from France, {b} from Spain and {c} from Italy.",
    "The storm damaged {a} homes, {b} shops and {c} schools, for a total of {t} buildings.",
    "The company will close {t} stores: {a} in Ohio, {b} in Texas and {c} in Maine.",
    "The crew of {t} was made up of {a} Americans, {b} Russians and {c} Japanese.",
    "The {t} victims were {a} men, {b} women and {c} children.",
    "The city bought {t} vehicles: {a} buses, {b} trams and {c} vans.",
    "The plan would cost ${t} million: ${a} million for roads, ${b} million for schools and ${c} million for parks.",
    "The group spent ${t} million, ${a} million on ads, ${b} million on staff and ${c} million on travel.",
    "The vote split the {t} members: {a} in favor, {b} against and {c} abstaining.",
    "Some {a} buses, {b} trams and {c} trains were hit, {t} vehicles in all.",
    "The exam was taken by {t} pupils, {a} of whom passed, {b} of whom failed and {c} of whom left early.",
)
TWO_PARTS = (
    "Police arrested {t} people, {a} men and {b} women, in the raid.",
    "The committee has {t} members: {a} men and {b} women.",
    "The ship carried {t} people, {a} passengers and {b} crew members.",
    "The league has {t} teams, {a} from the east and {b} from the west.",
    "In all, {t} people were hurt: {a} in Leeds and {b} in York.",
    "He served {t} years, {a} in the Senate and {b} in the House.",
    "The project will cost ${t} million, with ${a} million from the city and ${b} million from the state.",
    "The ${t} million fund — ${a} million from the state and ${b} million from donors — opens in May.",
    "The panel of {t} judges, {a} men and {b} women, met on Monday.",
    "The {t} jurors, {a} men and {b} women, were sent home.",
    "The study followed {t} patients, {a} on the drug and {b} on a placebo.",
    "There were {t} passengers on board, {a} adults and {b} children.",
    "The {t}-member panel is made up of {a} doctors and {b} nurses.",
    "The farm lost {t} animals — {a} cows and {b} sheep — in the flood.",
)
SHARES = (
    "Of the voters, {a}% backed the mayor, {b}% backed her rival and {c}% were undecided.",
    "In the poll, {a} percent said yes, {b} percent said no and {c} percent did not know.",
    "The power comes from coal ({a}%), gas ({b}%) and wind ({c}%).",
    "About {a}% of the goods go by road, {b}% by rail and {c}% by sea.",
    "Coal provides {a}% of the power, gas {b}% and wind {c}%.",
    "The town is {a}% Muslim, {b}% Christian and {c}% Jewish.",
    "The fund holds {a}% stocks, {b}% bonds and {c}% cash.",
    "The firm is owned {a}% by the state, {b}% by its workers and {c}% by a bank.",
    "The vote was split, with {a}% for, {b}% against and {c}% undecided.",
    "Of those asked, {a} percent approved, {b} percent disapproved and {c} percent had no opinion.",
    "Some {a} percent of the budget goes to schools, {b} percent to roads and {c} percent to parks.",
    "Of the exports, {a} percent went to China, {b} percent to India and {c} percent to Japan.",
    "The work force is {a} percent white, {b} percent Black and {c} percent Hispanic.",
    "A survey found {a}% for the plan, {b}% against it and {c}% unsure.",
    "Among the patients, {a} percent got better, {b} percent got worse and {c} percent stayed the same.",
    "The party won {a} percent of the vote, its rival {b} percent and the Greens {c} percent.",
)
RISES = (
    "Profit rose {p}% to ${new} million from ${old} million.",
    "Membership grew to {new} from {old}, an increase of {p} percent.",
    "The number of cases rose from {old} to {new}, a {p}% increase.",
    "Prices went up {p} percent, from ${old} to ${new}.",
    "Arrests rose to {new}, up {p}% from {old} a year earlier.",
    "The number of members climbed {p} percent, from {old} to {new}.",
    "Rent climbed from ${old} a month to ${new}, or {p} percent.",
    "Revenue increased to ${new} million from ${old} million, a gain of {p} percent.",
    "The fee will go from ${old} to ${new}, a rise of {p}%.",
    "Attendance was {new}, up {p} percent from {old} in May.",
    "Sales jumped by {p}%, from ${old}m to ${new}m.",
    "The budget grew {p} percent to ${new} million, from ${old} million last year.",
)
FALLS = (
    "Attendance fell from {old} to {new}, a {p} percent drop.",
    "The company cut its work force by {p} percent, to {new} from {old}.",
    "Profit fell {p}% to ${new} million from ${old} million.",
    "The number of thefts dropped {p} percent, from {old} to {new}.",
    "Deaths declined to {new} from {old}, a decrease of {p} percent.",
    "Output was down {p}%, to {new} tons from {old} tons.",
)
TIMES = (
    ("Revenue doubled to ${new} million from ${old} million.", 2),
    ("The number of deaths doubled, from {old} to {new}.", 2),
    ("The price has tripled, from ${old} to ${new}.", 3),
    ("Membership tripled to {new} from {old}.", 3),
    ("The number of members quadrupled from {old} to {new}.", 4),
)
HALVES = ("The number of deaths halved, from {old} to {new}.", "The price was cut in half, from ${old} to ${new}.")
COUNTS = (
    ("The blast killed {a} people.", "The {b} killed were all miners."),
    ("The blast killed {a} people.", "The {b} dead were all miners."),
    ("The blast killed {a} people.", "The {b} people killed in the blast were all miners."),
    ("A fire at the mill killed {a} workers.", "Families of the {b} victims came to the mill."),
    ("A fire at the mill killed {a} workers.", "The {b} deaths shocked the town."),
    ("A crash on the bridge left {a} people dead.", "All {b} of the dead were on the bus."),
    ("A crash on the bridge injured {a} people.", "The {b} injured were taken to two hospitals."),
    ("Police arrested {a} people in the raid.", "The {b} arrested will be in court on Friday."),
    ("Police arrested {a} men in the raid.", "The {b} men will be in court on Friday."),
    ("The gunmen took {a} hostages.", "The {b} hostages were freed at night."),
    ("A total of {a} countries signed the pact.", "The {b} countries will meet again in May."),
    ("The crew had {a} sailors.", "All {b} sailors were saved."),
    ("The school suspended {a} students.", "The {b} students can return in May."),
    ("The ship had {a} containers on its deck.", "None of the {b} containers was lost."),
    ("In all, {a} judges heard the case.", "The {b} judges will rule in May."),
    ("The party named {a} candidates.", "All {b} candidates are from the north."),
    ("The bank will close {a} branches.", "The {b} branches have 400 workers."),
    ("The town sent {a} firefighters.", "The {b} firefighters came home on Monday."),
    ("The blast killed {a} people.", "With a death toll of {b}, it was the worst in the region."),
)
DEALS = (
    ("The firm signed a ${x} {one} contract in May.", "The ${x} {other} contract runs for ten years."),
    ("The bank agreed to a ${x} {one} deal.", "The ${x} {other} deal was criticized at once."),
    ("The state set up a ${x} {one} fund.", "Nobody could say where the ${x} {other} fund was kept."),
    ("The two firms agreed on a merger worth ${x} {one}.", "The ${x} {other} merger has to be approved."),
    ("The city won a ${x} {one} loan.", "The ${x} {other} loan has to be paid back by 2030."),
    ("The county plans a ${x} {one} stadium.", "The ${x} {other} stadium would seat 40,000 people."),
    ("The fine came to ${x} {one}.", "The ${x} {other} fine was the largest ever."),
    ("The plan would cost ${x} {one}.", "The ${x} {other} plan has few friends."),
    ("The sale brought in ${x} {one}.", "The ${x} {other} sale was closed in May."),
    ("The town won a £{x} {one} grant.", "The £{x} {other} grant will pay for a school."),
)
HEADLINES = (
    ("Bus Crash Kills {a} in the North", "A bus crash killed {b} people in the north on Monday."),
    ("{A} die in mine blast", "A blast in a mine killed {b} miners on Monday."),
    ("Storm leaves {a} dead on the coast", "A storm killed {b} people on the coast on Monday."),
    ("Police arrest {a} after raid", "Police arrested {b} people in a raid on Monday."),
    ("{A} injured as train leaves the rails", "A train left the rails on Monday and {b} people were injured."),
    ("{A} miners trapped underground", "Rescuers tried on Monday to reach {b} miners trapped below ground."),
    ("{A} countries sign trade pact", "Envoys of {b} countries signed a trade pact on Monday."),
    ("Strike closes {a} schools", "A strike closed {b} schools in the city on Monday."),
    ("Gunmen free {a} hostages", "Gunmen freed {b} hostages on Monday after a day of talks."),
    ("Bank to cut {a} jobs", "The bank said on Monday that it would cut {b} jobs."),
    ("Fire destroys {a} homes", "A fire destroyed {b} homes in the hills on Monday."),
    ("Court frees {a} protesters", "A court on Monday freed {b} protesters who were held for a week."),
    ("Talks end after {a} days", "Talks between the two sides ended on Monday after {b} days."),
)
REASONS = (
    "The mayor gave {n} reasons. First, {a}. Second, {b}.",
    "There are {n} problems. First, {a}. Second, {b}. The mayor left it at that.",
    "The plan has {n} goals. First, {a}; second, {b}.",
    "She named {n} conditions: first, {a}; second, {b}.",
    "There are {n} questions. The first is whether it can be done. The second is what it costs.",
)


def sum_mismatch(text: str, rng: Random) -> Fault | None:
    """Parts that do not come to their total."""
    return _planted(text, rng, "sum-mismatch", rng.choice((parts_of_three, parts_of_two)))


def percent_total(text: str, rng: Random) -> Fault | None:
    """Shares of a whole that come to more than all of it."""
    return _planted(text, rng, "percent-total", shares)


def percent_change(text: str, rng: Random) -> Fault | None:
    """A change in percent that is not the one between its amounts."""
    return _planted(text, rng, "percent-change", rng.choice((change, change, times)))


def count_mismatch(text: str, rng: Random) -> Fault | None:
    """Things counted again with another number."""
    return _planted(text, rng, "count-mismatch", counts)


def million_billion_told(text: str, rng: Random) -> Fault | None:
    """An amount told again in billions."""
    return _planted(text, rng, "million-billion", deals)


def headline_number(text: str, rng: Random) -> Fault | None:
    """A new headline and first sentence, which count differently."""
    (headline, first), words = headlines(rng, right=False)
    out = f"{headline}\n\n{first} {text[text.find(chr(10)) :].lstrip()}"
    places = [(out.find(word), out.find(word) + len(word)) for word in words[:1]]
    places.append((out.find(words[1], len(headline)), out.find(words[1], len(headline)) + len(words[1])))
    return Fault(out, "headline-number-mismatch/told", places)


def list_count(text: str, rng: Random) -> Fault | None:
    """More points announced than made."""
    return _planted(text, rng, "list-count", reasons)


def _planted(text: str, rng: Random, kind: str, tell: Callable[..., Told]) -> Fault | None:
    sentences, words = tell(rng, right=False)
    return told(text, rng, f"{kind}/{tell.__name__}", sentences, words)


def parts_of_three(rng: Random, *, right: bool, template: str | None = None) -> Told:
    return _parts(rng, template or rng.choice(THREE_PARTS), right, [rng.randint(3, 19) for _ in "abc"])


def parts_of_two(rng: Random, *, right: bool, template: str | None = None) -> Told:
    return _parts(rng, template or rng.choice(TWO_PARTS), right, [rng.randint(3, 19) for _ in "ab"])


def _parts(rng: Random, template: str, right: bool, parts: list[int]) -> Told:
    total = sum(parts)
    wrong = 0 if right else rng.choice([-2, -1, 1, 2, 3, 10])
    if "$" in template:
        parts = [part * 5 for part in parts]
        total = sum(parts)
        wrong *= 5
    at = rng.randrange(len(parts))
    if rng.random() < 1 / 2 and parts[at] + wrong > 0:
        parts[at] += wrong
    else:
        total += wrong
    style = rng.choice((str, _word)) if "$" not in template and max(parts) <= 10 else str
    values = {name: style(part) for name, part in zip("abc", parts, strict=False)}
    values["t"] = style(total) if total <= 10 else str(total)
    sentence = template.format(**values)
    return [sentence[0].upper() + sentence[1:]], list(values.values())


def shares(rng: Random, *, right: bool, template: str | None = None) -> Told:
    a, b = rng.randint(36, 52), rng.randint(22, 34)
    c = 100 - a - b + (0 if right else rng.choice([4, 5, 8, 10, 20]))
    values = [str(value) for value in (a, b, c)]
    return [(template or rng.choice(SHARES)).format(a=a, b=b, c=c)], values


def change(rng: Random, *, right: bool, template: str | None = None) -> Told:
    template = template or rng.choice(RISES + FALLS)
    old = rng.choice([20, 40, 50, 80, 120, 200, 250, 400])
    percent = rng.choice([10, 20, 25, 30, 50])
    new = old * (100 - percent if template in FALLS else 100 + percent) // 100
    told_percent = round(abs(new - old) / old * 100) + (0 if right else rng.choice([-8, 6, 10, 20, 35]))
    return [template.format(old=old, new=new, p=told_percent)], [str(old), str(new), str(told_percent)]


def times(rng: Random, *, right: bool, template: str | None = None) -> Told:
    ways = [*TIMES, *((way, 0.5) for way in HALVES)]
    way, factor = next((way for way in ways if way[0] == template), None) or rng.choice(ways)
    old = rng.choice([10, 20, 40, 60, 80])
    new = int(old * factor) if right else int(old * factor * rng.choice([0.7, 1.3, 1.5]))
    return [way.format(old=old, new=new)], [str(old), str(new), "doubled", "tripled", "quadrupled", "halved", "cut in half"]


def counts(rng: Random, *, right: bool, template: tuple[str, str] | None = None) -> Told:
    one, two = template or rng.choice(COUNTS)
    a = rng.randint(11, 60)
    b = a if right else a + rng.choice([-2, -1, 1, 2, 10])
    style = _word if rng.random() < 1 / 3 and max(a, b) <= 10 else str
    return [one.format(a=style(a)), two.format(b=style(b))], [style(a), style(b)]


def deals(rng: Random, *, right: bool, template: tuple[str, str] | None = None) -> Told:
    one, two = template or rng.choice(DEALS)
    words = ["million", "billion"]
    rng.shuffle(words)
    figure = rng.choice(["3", "12", "2.4", "450", "75", "1.8"])
    other = words[0] if right else words[1]
    sentences = [one.format(x=figure, one=words[0]), two.format(x=figure, other=other)]
    return sentences, [f"{figure} {words[0]}", f"{figure} {other}"]


def headlines(rng: Random, *, right: bool, template: tuple[str, str] | None = None) -> Told:
    one, two = template or rng.choice(HEADLINES)
    a = rng.randint(4, 40)
    b = a if right else a + rng.choice([-2, -1, 1, 2, 10])
    first, second = (_word(value) if value < 10 else str(value) for value in (a, b))
    above = first.capitalize() if "{A}" in one else first
    return [one.format(a=first, A=above), two.format(b=second)], [above, second]


def reasons(rng: Random, *, right: bool, template: str | None = None) -> Told:
    number = "two" if right else rng.choice(["three", "four"])
    points = ["it is cheap", "it is fast", "nobody else wants to", "the town needs it"]
    rng.shuffle(points)
    sentence = (template or rng.choice(REASONS)).format(n=number, a=points[0], b=points[1])
    return [sentence], [number, "First", "first", "Second", "second"]


def _word(number: int) -> str:
    return WORDS[number] if number <= 10 else str(number)
