"""Rule files: what they may say, and what is said of bad ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newslint.compiling import compile_rule
from newslint.errors import RuleError

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "summary: s\nfrom: sentences\nforbid: words > 3\nmessage: m\n"
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefg", "bcdefgh", strict=True)
)


@pytest.mark.parametrize(
    ("text", "where", "problem"),
    [
        ("", "1:1", "the rule file is empty"),
        ("- a\n", "1:1", "a rule file is a mapping"),
        (GOOD.replace("forbid", "forbit"), "3:1", "there is no key 'forbit' here (did you mean 'forbid'?)"),
        (GOOD.replace("words", "wrods"), "3:9", "sentences have no field 'wrods' (did you mean 'words'?)"),
        (GOOD.replace("words > 3", "'words > wrods'"), "3:18", "no field 'wrods'"),
        (GOOD.replace("words > 3", "text > 3"), "3:16", "a text and a whole number are never the same"),
        (GOOD.replace("words > 3", "len(text, 3) > 3"), "3:9", "len() takes 1 value"),
        (GOOD.replace("words > 3", "open('x')"), "3:9", "there is no function 'open' (there are ends, len, lower, "),
        (GOOD.replace("words > 3", "role == caption"), "3:17", "is it a text, 'caption', which stands in quotation marks?"),
        (GOOD.replace("sentences", "people").replace("words > 3", "ages == []"), "3:17", "two lists cannot be compared"),
        (GOOD.replace("words > 3", "text.upper"), "3:14", "a text has no fields"),
        (GOOD.replace("words > 3", "(x for x in text)"), "3:9", "cannot stand in a condition"),
        (GOOD.replace("words > 3", "text.__class__"), "3:14", "no fields, so no '__class__'"),
        (GOOD.replace("words > 3", "matches(text, '(')"), "3:23", "the pattern is wrong"),
        (GOOD.replace("sentences", "sentence"), "2:7", "no table 'sentence' (did you mean 'sentences'?)"),
        (GOOD.replace("message: m", "message: '{wrods}'"), "4:12", "no field 'wrods'"),
        (GOOD.replace("message: m", "message: '{words'"), "4:11", "never closed"),
        (GOOD + "severity: eror\n", "5:11", "'eror' is none of error, suggestion, warning (did you mean 'error'?)"),
        (GOOD + "in: [paragrph]\n", "5:6", "did you mean 'paragraph'?"),
        (GOOD + "pack: house\n", "5:7", "this must be default, strict or house/<name>"),
        (GOOD + "examples: {valid: [{text: a, mesage: b}]}\n", "5:20", "there is no key 'mesage' here (did you mean 'message'?)"),
        (GOOD.replace("words > 3", "text == '““' and wrods"), "3:26", "no field 'wrods'"),
        (GOOD.replace("words > 3", "words = 3"), "3:15", "write == to ask whether two values are the same"),
        (GOOD.replace("message: m", "message: “{ wrods}”"), "4:13", "no field 'wrods'"),
        ("summary: s\nreplace: none.tsv\n", "2:10", "cannot read none.tsv: No such file or directory"),
        (GOOD + "severity: error\nseverity: error\n", "6:1", "'severity' is given twice"),
        (GOOD + "allow: !!python/object:os.system x\n", "5:8", "is not allowed here"),
        (GOOD + "at: words\n", "5:5", "'words' is no place in the story"),
        (GOOD + "agree: {on: text}\n", "5:1", "a rule has exactly one of"),
        ("summary: s\nmatch: 'a('\nmessage: m\n", "2:8", "the pattern is wrong: missing ) at position 2"),
        ("summary: s\nmatch: ['x', 'a*']\nmessage: m\n", "2:14", "matches nothing at all"),
        ("summary: s\nreplace: ../../x.tsv\n", "2:10", "lies outside of the rule's folder"),
        (BOMB, "1:8", "values, aliases followed"),
        ("[" * 5000, "1:1", "nested deeper"),
    ],
)  # fmt: skip
def test_a_bad_rule_file_is_said_to_be_wrong_at_its_place(tmp_path: Path, text: str, where: str, problem: str) -> None:
    path = tmp_path / "rule.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        compile_rule(str(path))
    said = str(caught.value)
    assert said.startswith(f"{path}:{where}"), said
    assert problem in said
    assert "\n" not in said


def test_a_binary_rule_file_is_said_to_be_binary(tmp_path: Path) -> None:
    path = tmp_path / "rule.yaml"
    path.write_bytes(b"summary: \x00\x01")
    with pytest.raises(RuleError, match="binary"):
        compile_rule(str(path))
    path.write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(RuleError, match="no UTF-8"):
        compile_rule(str(path))
