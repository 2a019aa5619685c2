"""Families of forms: every inflection has a form for every form of the base word, if only none."""

from __future__ import annotations

from newslint.grammar.words.families import LISTS, _family, _lines
from newslint.readers import read_text


def test_all_rows_of_a_family_are_as_wide() -> None:
    for name, kind in LISTS.items():
        for line in _lines(name):
            family = _family(line.decode(), kind)
            assert {len(row) for row in (*family.rows, family.dialects)} == {len(family.rows[0])}, line


def test_a_verb_and_its_particle_have_all_three_forms_however_the_list_writes_them() -> None:
    rows = next(read_text("Two bailouts came, and two bail outs, bail-outs and a bailout.")).table("variants")
    assert [(row.text, row.form) for row in rows if row.forms] == [
        ("bailouts", "bailout"),
        ("bail outs", "bail out"),
        ("bail-outs", "bail-out"),
        ("bailout", "bailout"),
    ]
