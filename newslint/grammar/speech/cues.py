"""The verbs that report speech, belief or intention, in all their forms."""

from __future__ import annotations

from newslint import lexicon
from newslint.lasting import lasting
from newslint.record import Record
from newslint.remember import remember


class CueForm(Record):
    """One form of a verb that reports: ``said`` is the past of ``say``, of kind ``speech``.

    ``tense`` is ``base``, ``present`` (third person), ``past`` (also where the participle looks the same), ``participle``
    or ``gerund``. ``frames`` are the letters explained in ``cues.tsv``.
    """

    lemma: str
    kind: str
    frames: str
    tense: str


@remember
def cue_forms() -> dict[str, CueForm]:
    """Every form of every cue verb, in lower case."""
    return {form: CueForm(*values) for form, values in _spelled().items()}


@lasting
def _spelled() -> dict[str, tuple[str, str, str, str]]:
    """The values of the fields of every form."""
    forms: dict[str, tuple[str, str, str, str]] = {}
    for lemma, kind, frames, *rest in lexicon.columns("cues.tsv"):
        irregular = rest[0].split(",") if rest and rest[0] else []
        given = dict(zip(("past", "participle", "present", "gerund"), irregular, strict=False))
        past = _given(given, "past") or _with_ending(lemma, "ed")
        spelled = {
            "base": lemma,
            "present": _given(given, "present") or _third_person(lemma),
            "past": past,
            "participle": _given(given, "participle") or past,
            "gerund": _given(given, "gerund") or _with_ending(lemma, "ing"),
        }
        for tense, form in spelled.items():
            forms.setdefault(form, (lemma, kind, frames, tense))
    return forms


def _given(irregular: dict[str, str], tense: str) -> str | None:
    form = irregular.get(tense)
    return None if form == "-" else form


def _with_ending(lemma: str, ending: str) -> str:
    if lemma.endswith("e"):
        return lemma[:-1] + ending
    if lemma.endswith("y") and lemma[-2] not in "aeiou" and ending == "ed":
        return lemma[:-1] + "ied"
    return lemma + ending


def _third_person(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
