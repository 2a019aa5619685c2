"""Faults in the date line, in dates and in times: days that do not exist, wrong weekdays, ranges that run backwards."""

from __future__ import annotations

import datetime
import re
from random import Random

from benchmarks.faults.fault import Fault, replaced
from newslint.grammar.dates import almanac

MONTHS = almanac.MONTHS
SHORT = {"Jan.": 1, "Feb.": 2, "Aug.": 8, "Sept.": 9, "Oct.": 10, "Nov.": 11, "Dec.": 12}
SHORT_WEEKDAYS = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.")
ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st", 32: "nd"}
WEEKDAY_FORMS = (
    *("{w}, {d}", "{w}, {d}", "{w} ({d})", "{w} {d}", "{w}, {dm}", "{w} {dm}"),
    *("{w}, the {th} of {m}", "{d} ({w})", "{d}, a {w}"),
)
_MONTH = "|".join([*MONTHS, *(re.escape(name) for name in SHORT)])
_DATE = re.compile(rf"(?<!day, )(?<!day )\b({_MONTH}) (\d{{1,2}})(?:, (20\d\d))?(?![\w,-]*\d)")
_SENTENCE_END = re.compile(r"(?<=[a-z][a-z])\.(?= [A-Z])")
BAD_HEADERS = (
    *("date: 2023/06/20", "date 2023/06/20", "Date 2023-06-20", "DATE: 2023-06-20", "date  2023-06-20", "date:  2023-06-20"),
    *("date\t2023-06-20", "date:2023-06-20", "date 2023-06-20 ", "  date 2023-06-20", "date 2023-06-31", "date 2023-02-29"),
    *("date 2023-00-12", "date June 20, 2023", "date: 20 June 2023", "date Jun 20 2023", "date 20230620", "date 2023.06.20"),
    *("date 20.06.2023", "date 06/20/2023", "date: 20-06-2023", "date 23-06-20", "date 2023-06-20.", "date 2023-06-20 (updated)"),
    *("date 2023-06-20 Cairo", "date 2023-06-20T10:00", "date - 2023-06-20", "date = 2023-06-20", "date 2023–06–20"),
    *(
        "date 2023-6-2",
        "date: Tuesday, June 20, 2023",
        "date 2023-06",
        "date: tomorrow",
        "date:",
        "date 2O23-06-20",
        "date 2023-06-200",
    ),
    *("date 2023- 06-20", "date 2023-06-20,", "date “2023-06-20”", "date; 2023-06-20", "dat 2023-06-20", "date2023-06-20"),
)


def date_header(text: str, rng: Random) -> Fault | None:
    """The date line is in another form than the desk expects, or names no day there is."""
    if re.match(r"(?i)\s*date", text):
        return None
    header = rng.choice(BAD_HEADERS)
    return Fault(f"{header}\n\n{text}", f"date-header/{header!r}", [(0, len(header))])


def number(month: str) -> int:
    return SHORT[month] if month in SHORT else MONTHS.index(month) + 1


def _dates(text: str) -> list[tuple[re.Match[str], int, int, int | None]]:
    found = []
    for match in _DATE.finditer(text):
        month, day = number(match.group(1)), int(match.group(2))
        if day <= 28:
            found.append((match, month, day, int(match.group(3)) if match.group(3) else None))
    return found


def wrong_weekday(text: str, rng: Random) -> Fault | None:
    """A weekday that is not the calendar's stands before a date; its year is written, or that of the date line."""
    found = _dates(text)
    if not found or "date" in text[:5].lower():
        return None
    match, month, day, year = rng.choice(found)
    header = ""
    kind = "year"
    if year is None:
        year = rng.choice([2019, 2021, 2023])
        published = datetime.date(year, month, day) + datetime.timedelta(rng.randrange(0, 20))
        header, kind = f"date {published.isoformat()}\n\n", "header"
    right = datetime.date(year, month, day).weekday()
    wrong = rng.choice([n for n in range(7) if n != right])
    weekday = rng.choice([almanac.WEEKDAYS[wrong], almanac.WEEKDAYS[wrong], SHORT_WEEKDAYS[wrong]])
    form = rng.choice(WEEKDAY_FORMS)
    if form.endswith("a {w}") and weekday.endswith("."):
        form = "{w}, {d}"
    tail = f", {year}" if match.group(3) else ""
    th = f"{day}{ENDINGS.get(day, 'th')}"
    dm = f"{day} {MONTHS[month - 1]}" + (f" {year}" if match.group(3) else "")
    name = MONTHS[month - 1] + tail.replace(",", "")
    new = form.format(w=weekday, d=f"{match.group(1)} {day}{tail}", dm=dm, m=name, th=th)
    fault = replaced(text, f"wrong-weekday/{kind} {form}", match.span(), new)
    moved = [(start + len(header), end + len(header)) for start, end in fault.places]
    return fault._replace(text=header + fault.text, places=moved)


def impossible_date(text: str, rng: Random) -> Fault | None:
    """A date that no calendar has, in all forms."""
    ends = list(_SENTENCE_END.finditer(text))
    dates = [match for match, _, _, year in _dates(text) if year is None]
    month = rng.choice(["April", "June", "September", "November", "February", "March"])
    day = {"February": 30, "March": 32}.get(month, 31)
    short = {"September": "Sept.", "November": "Nov.", "February": "Feb."}.get(month, month)
    n = MONTHS.index(month) + 1
    forms = {
        "Month D": f"{month} {day}",
        "Mon. D": f"{short} {day}",
        "Month Dth": f"{month} {day}{ENDINGS.get(day, 'th')}",
        "Month D, YYYY": f"{month} {day}, 2021",
        "D Month": f"{day} {month}",
        "D Month YYYY": f"{day} {month} 2021",
        "the Dth of Month": f"the {day}{ENDINGS.get(day, 'th')} of {month}",
        "YYYY-MM-DD": f"2021-{n:02}-{day}",
        "D/M/YYYY": f"{day}/{n:02}/2021",
        "M/D/YYYY": f"{n:02}/{day}/2021",
        "D.M.YYYY": f"{day}.{n:02}.2021",
        "leap": "February 29, 2023",
        "leap day first": "29 February 2022",
        "leap Feb.": "Feb. 29, 2021",
        "range": f"{month} {day - 4}-{day}",
        "weekday": f"Monday, {month} {day}",
        "MM/DD/YY": f"{n:02}/{day}/21",
        "zero": f"{month} 0",
        "Month DD YYYY": f"{month} {day} 2021",
    }
    form = rng.choice(list(forms))
    if dates and form in {"Month D", "Mon. D", "range", "Month Dth"}:
        return replaced(text, f"impossible-date/{form}", rng.choice(dates).span(), forms[form])
    if not ends:
        return None
    end = rng.choice(ends)
    words = " on " + forms[form]
    fault = replaced(text, f"impossible-date/{form}", (end.start(), end.start()), words)
    start, last = fault.places[0]
    return fault._replace(places=[(start + 4, last)])


def reversed_range(text: str, rng: Random) -> Fault | None:
    """A range of years, days or times ends before it begins."""
    ends = list(_SENTENCE_END.finditer(text))
    if not ends:
        return None
    first = rng.randrange(1980, 2012)
    last = first + rng.randrange(1, 15)
    month = rng.choice(MONTHS)
    day = rng.randrange(2, 14)
    later = day + rng.randrange(1, 12)
    hour = rng.randrange(1, 6)
    after = hour + rng.randrange(1, 5)
    forms = {
        "from to years": f"from {last} to {first}",
        "between years": f"between {last} and {first}",
        "from until years": f"from {last} until {first}",
        "dash years": f"in {last}–{first}",
        "hyphen years": f"in {last}-{first}",
        "bracket years": f"({last}-{first})",
        "month range": f"{month} {later}-{day}",
        "month range dash": f"{month} {later}–{day}",
        "month to day": f"from {month} {later} to {day}",
        "month to month day": f"from {month} {later} to {month} {day}",
        "between days": f"between {month} {later} and {month} {day}",
        "between days short": f"between {month} {later} and {day}",
        "day first": f"from {later} to {day} {month}",
        "day first dash": f"{later}–{day} {month} {first}",
        "day first with year": f"from {later} {month} {first} to {day} {month} {first}",
        "months with years": f"from {month} {last} to {month} {first}",
        "dates with years": f"from {month} {day}, {last} to {month} {later}, {first}",
        "times": f"from {after} p.m. to {hour} p.m. in all",
        "times am": f"from {after} a.m. until {hour} a.m. in all",
        "times pm short": f"between {after}pm and {hour}pm",
        "clock": f"from {after + 12}:30 to {hour + 12}:30",
    }
    form = rng.choice(list(forms))
    end = rng.choice(ends)
    return replaced(text, f"reversed-range/{form}", (end.start(), end.start()), " " + forms[form])


_PAST = re.compile(
    r"(?<=[a-z] )(?:said|told reporters|announced|arrived|died|met)"
    r"(?P<day> on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[ ,.])"
)


def date_after_publication(text: str, rng: Random) -> Fault | None:
    """What is told as past is dated after the date line."""
    told = list(_PAST.finditer(text))
    if not told:
        return None
    match = rng.choice(told)
    published = datetime.date(2023, rng.randrange(2, 12), rng.randrange(3, 20))
    date = published + datetime.timedelta(rng.randrange(2, 9))
    name = MONTHS[date.month - 1]
    forms = {"Month D": f"{name} {date.day}", "D Month": f"{date.day} {name}", "Month D, YYYY": f"{name} {date.day}, {date.year}"}
    form = rng.choice(list(forms))
    header = f"date {published.isoformat()}\n\n"
    fault = replaced(text, f"date-after-publication/{form}", (match.start("day") + 4, match.end()), forms[form])
    return fault._replace(text=header + fault.text, places=[(a + len(header), b + len(header)) for a, b in fault.places])


def date_form_mix(text: str, rng: Random) -> Fault | None:
    """One date is in another form than all others."""
    found = _dates(text)
    if len(found) < 3:
        return None
    match, month, day, year = rng.choice(found)
    name = MONTHS[month - 1]
    tail = f", {year}" if year else ""
    th = f"{day}{ENDINGS.get(day, 'th')}"
    forms = {"D Month": f"{day} {name}" + (f" {year}" if year else ""), "Month Dth": f"{match.group(1)} {th}{tail}"}
    if year:
        forms["YYYY-MM-DD"] = f"{year}-{month:02}-{day:02}"
        forms["M/D/YYYY"] = f"{month}/{day}/{year}"
    form = rng.choice(list(forms))
    return replaced(text, f"date-form-mix/{form}", match.span(), forms[form], [m.span() for m, *_ in found if m is not match])


def time_form_mix(text: str, rng: Random) -> Fault | None:
    """One time of day is in another form than all others."""
    found = list(re.finditer(r"\b(\d{1,2})(?::(\d\d))? ([ap])\.m\.", text))
    if len(found) < 2:
        ends = list(_SENTENCE_END.finditer(text))
        if len(ends) < 3 or found:
            return None
        for at, hour in zip(sorted(rng.sample(ends, 3), key=lambda m: -m.start()), [10, 4, 9], strict=True):
            text = f"{text[: at.start()]} at {hour} p.m.{text[at.end() :]}"
        found = list(re.finditer(r"\b(\d{1,2})(?::(\d\d))? ([ap])\.m\.", text))
    match = rng.choice(found)
    hour, minutes = int(match.group(1)), match.group(2) or "00"
    suffix = match.group(3)
    clock = f"{hour % 12 + 12 * (suffix == 'p'):02}:{minutes}"
    new = rng.choice([f"{hour}{suffix}m", f"{hour} {suffix}m", f"{hour} {suffix.upper()}M", clock, f"{hour}{suffix}.m."])
    kind = re.sub(r"\d+", "4", new)
    return replaced(text, f"time-form-mix/{kind}", match.span(), new, [m.span() for m in found if m is not match])
