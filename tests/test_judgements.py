"""The five judgements, each through rules as a user writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint import lint
from newslint.fix import apply_edits
from tests.conftest import flagged

if TYPE_CHECKING:
    from collections.abc import Callable

    from newslint.rule import Rule


def test_forbid_reports_every_fact_for_which_the_condition_holds(rule: Callable[[str], Rule]) -> None:
    made = rule("summary: s\nfrom: sentences\nforbid: words > 3\nmessage: '{words} words'\n")
    text = "One two three.\nOne two three four.\nOne two three four five."
    found = lint(text, rules=[made])
    assert flagged(text, found) == ["One two three four.", "One two three four five."]
    assert [violation.message for violation in found] == ["4 words", "5 words"]


def test_where_in_and_allow_leave_facts_alone(rule: Callable[[str], Rule]) -> None:
    made = rule(
        "summary: s\nfrom: words\nin: [paragraph]\nwhere: len(text) > 3\nforbid: starts(lower, 'b')\nallow: [BREAD]\nmessage: m\n"
    )
    text = "Bakery news\nBread, butter, bun and a bagel."
    assert flagged(text, lint(text, rules=[made])) == ["butter", "bagel"]


def test_match_flags_whole_words_in_any_case_unless_the_pattern_has_a_capital(rule: Callable[[str], Rule]) -> None:
    text = "Iran’s aide said: Aide memoire, aides, Iranian. AIDE."
    assert flagged(text, lint(text, rules=[rule("summary: s\nmatch: aide\nmessage: m\n")])) == ["aide", "Aide", "AIDE"]
    assert flagged(text, lint(text, rules=[rule("summary: s\nmatch: [Aide, Iran]\nmessage: m\n")])) == ["Iran", "Aide"]


def test_named_groups_of_a_match_can_be_told_in_the_message(rule: Callable[[str], Rule]) -> None:
    made = rule("summary: s\nmatch: 'very (?P<what>\\w+)'\nmessage: just {what}\nfix: '{what}'\nsafe: false\n")
    text = "It was very unique."
    (violation,) = lint(text, rules=[made])
    assert violation.message == "just unique"
    assert violation.fix is not None
    assert not violation.fix.safe
    assert apply_edits(text, [violation.fix]) == "It was unique."


def test_a_fix_that_would_change_nothing_is_not_offered(rule: Callable[[str], Rule]) -> None:
    made = rule("summary: s\nmatch: '(?i)news (?P<what>room)'\nmessage: m\nfix: 'news {lower(what)}'\nsafe: true\n")
    assert [violation.fix is None for violation in lint("The News Room. A news room.", rules=[made])] == [False, True]


def test_require_reports_the_document_or_each_block_that_lacks_a_fact(rule: Callable[[str], Rule]) -> None:
    whole = rule("summary: s\nfrom: sentences\nrequire: words > 4\nmessage: m\n")
    assert len(lint("Two words.\nThree more words.", rules=[whole])) == 1
    assert lint("Two words.\nHere are five plain words.", rules=[whole]) == []
    assert lint("", rules=[whole]) == []
    each = rule("summary: s\nfrom: sentences\nrequire: words > 2\nper: paragraph\nmessage: m\n")
    text = "Two words.\nHere are three.\nTwo again."
    assert flagged(text, lint(text, rules=[each])) == ["Two words.", "Two again."]


def test_agree_reports_the_minority_and_relates_it_to_the_majority(rule: Callable[[str], Rule]) -> None:
    made = rule(
        "summary: s\nmatch: '(?P<word>gr[ae]y)'\nagree: {on: lower(word)}\n"
        "message: '{wanted} {wanted_count}, {found} {found_count}'\nfix: '{wanted}'\n"
    )
    text = "A grey cat, a gray dog and a grey mouse."
    (violation,) = lint(text, rules=[made])
    assert flagged(text, [violation]) == ["gray"]
    assert violation.message == "grey 2, gray 1"
    assert [text[related.place.start : related.place.end] for related in violation.related] == ["grey", "grey"]


def test_of_two_forms_as_frequent_the_later_is_reported(rule: Callable[[str], Rule]) -> None:
    made = rule("summary: s\nmatch: '(?P<word>gr[ae]y)'\nagree: {on: lower(word)}\nmessage: m\n")
    text = "A gray cat and a grey dog."
    assert flagged(text, lint(text, rules=[made])) == ["grey"]


def test_a_story_that_is_mixed_throughout_is_reported_once_and_mended_as_a_whole(rule: Callable[[str], Rule]) -> None:
    text = "summary: s\nfrom: words\nagree: {on: lower, prefer: majority}\nmessage: '{found} {wanted_count}'\nfix: '{wanted}'\n"
    made, house = rule(text), rule(text.replace("majority", "fir"))
    text = "oak fir fir oak oak oak oak oak fir fir fir fir fir"
    (found,) = lint(text, rules=[made])
    assert (found.place.start, found.message) == (0, "oak 7. The same in 5 other places.")
    assert [related.place.start for related in found.related] == [12, 16, 20, 24, 28, 4, 8, 32, 36, 40, 44, 48]
    assert found.fix is not None
    assert apply_edits(text, [found.fix]) == " ".join(["fir"] * 13)
    assert len(lint(text, rules=[house])) == 6, "a house's preference is broken at each place"


def test_what_is_forbidden_together_is_reported_once_where_there_is_much_of_it(rule: Callable[[str], Rule]) -> None:
    made = rule("summary: s\nfrom: words\nforbid: len(lower) == 3\ntogether: lower\nmessage: no {lower}\n")
    text = "oak fir oak fir oak elm oak oak oak"
    assert [(one.place.start, one.message) for one in lint(text, rules=[made])] == [
        (0, "no oak. The same in 5 other places."),
        (4, "no fir"),
        (12, "no fir"),
        (20, "no elm"),
    ]


def test_a_house_preference_wins_over_the_majority_and_over_silence(rule: Callable[[str], Rule]) -> None:
    made = rule("summary: s\nmatch: '(?P<word>gr[ae]y)'\nagree: {on: lower(word), prefer: gray}\nmessage: m\n")
    text = "A grey cat, a grey dog."
    assert flagged(text, lint(text, rules=[made])) == ["grey", "grey"]


def test_limit_counts_facts_or_sums_them_over_a_unit(rule: Callable[[str], Rule]) -> None:
    each = rule("summary: s\nfrom: sentences\nlimit: {max: 3, count: words}\nmessage: '{found} of {max}'\n")
    assert [v.message for v in lint("One two three four.\nOne two.", rules=[each])] == ["4 of 3"]
    unit = rule("summary: s\nlimit: {per: sentence, max: 3, count: words}\nmessage: '{found} of {max}'\n")
    assert [v.message for v in lint("One two three four.\nOne two.", rules=[unit])] == ["4 of 3"]
    whole = rule("summary: s\nfrom: sentences\nlimit: {per: document, min: 3}\nmessage: '{found}'\n")
    assert [v.message for v in lint("One. Two.", rules=[whole])] == ["2"]


def test_a_unit_that_the_rule_does_not_look_at_is_under_no_limit(rule: Callable[[str], Rule]) -> None:
    made = rule("summary: s\nin: [paragraph]\nfrom: words\nlimit: {per: paragraph, min: 3}\nmessage: '{found}'\n")
    text = "Rain falls\n\nThe rain came down over the hills.\n\nIt fell.\n"
    assert flagged(text, lint(text, rules=[made])) == ["It fell."]


@pytest.mark.parametrize("facts", ["from: quotations", "match: shanty"])
def test_a_story_with_nothing_of_what_it_must_have_has_too_little_of_it(rule: Callable[[str], Rule], facts: str) -> None:
    made = rule(f"summary: s\n{facts}\nlimit: {{per: document, min: 1}}\nmessage: '{{found}} of {{min}}'\n")
    assert [found.message for found in lint("The river rose.", rules=[made])] == ["0 of 1"]
    assert lint("“We sang a shanty,” she said.", rules=[made]) == []


def test_replace_offers_the_better_word_and_keeps_case(rule: Callable[[str], Rule]) -> None:
    made = rule("summary: s\nreplace: {in order to: to, utilise: use}\n")
    text = "In order to win they utilise tricks. UTILISE!"
    found = lint(text, rules=[made])
    assert found[0].message == "Write “To” instead of “In order to”."
    assert apply_edits(text, [v.fix for v in found if v.fix]) == "To win they use tricks. USE!"


def test_replacements_may_stand_in_a_file_beside_the_rule(rule: Callable[[str], Rule], tmp_path: object) -> None:
    from pathlib import Path

    (Path(str(tmp_path)) / "words.tsv").write_text("# source: ours\nutilise\tuse\n", encoding="utf-8")
    text = "They utilise it."
    assert flagged(text, lint(text, rules=[rule("summary: s\nreplace: words.tsv\n")])) == ["utilise"]


def test_empty_values_never_raise_in_conditions(rule: Callable[[str], Rule]) -> None:
    made = rule(
        "summary: s\nfrom: words\nwhere: len(next) < 99 and not starts(next, 'x')\n"
        "forbid: next == None and 'a' not in next and lower(next) == ''\nmessage: '{next}|{upper(next) + text}'\n"
    )
    (violation,) = lint("One two", rules=[made])
    assert violation.message == "|two"
