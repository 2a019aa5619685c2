"""The patterns of a rule: what they mean as they are written, and the word lists they come from."""

from __future__ import annotations

import os

import regex

from newslint.errors import RuleError
from newslint.yaml_source import YamlSource


def own_error(text: str) -> regex.error | None:
    """What is wrong with a pattern as the rule has it, where positions are those in the rule."""
    try:
        regex.compile(text)
    except regex.error as error:
        return error
    return None


def whole_words(text: str) -> str:
    """A pattern as a rule means it: whole words, and any case unless it has a capital letter of its own."""
    pattern = text
    if text[:1].isalnum():
        pattern = rf"\b(?:{text})"
    if text[-1:].isalnum() and not text.endswith(("\\b", "\\B", "\\d", "\\w", "\\s", "\\S", "\\W")):
        pattern = rf"{pattern if pattern != text else f'(?:{text})'}\b"
    plain = regex.sub(r"\\\w|\(\?P?<\w+>|\\[pP]\{[^}]*\}", "", text)
    return pattern if any(letter.isupper() for letter in plain) or text.startswith("(?") else f"(?i){pattern}"


def replacements(replace: dict[str, str] | str, source: YamlSource) -> dict[str, str]:
    """What a rule finds and the better words for each: those it has itself, or those of a list beside it.

    Raises:
        RuleError: there is no such list, or it is none.
    """
    if isinstance(replace, dict):
        if not replace:
            raise source.error(("replace",), "there is nothing to replace")
        return replace
    path = list_path(replace, source)
    pairs = {}
    try:
        with open(path, encoding="utf-8-sig") as file:
            for number, line in enumerate(file, 1):
                if line.strip() and not line.startswith("#"):
                    wrong, tab, better = line.rstrip("\r\n").partition("\t")
                    if not tab:
                        raise RuleError(path, number, 1, "a line is two words or phrases with a tab between")
                    pairs[wrong] = better
    except UnicodeDecodeError as error:
        raise source.error(("replace",), f"{replace} is no UTF-8 text (byte {error.start})") from None
    except OSError as error:
        raise source.error(("replace",), f"cannot read {replace}: {error.strerror or error}") from None
    return pairs


def list_path(name: str, source: YamlSource) -> str:
    """The path of a word list beside the rule file, or below its folder.

    Raises:
        RuleError: it lies elsewhere.
    """
    folder = os.path.realpath(os.path.dirname(source.path) or ".")
    path = os.path.realpath(os.path.join(folder, name))
    if os.path.commonpath([folder, path]) != folder:
        raise source.error(("replace",), f"{name} lies outside of the rule's folder")
    return path
