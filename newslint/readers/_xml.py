"""Says whether a text is XML, before anything reads it as such."""

from __future__ import annotations

from newslint.errors import ReadError

_CHUNK = 1 << 20


class _Entity(Exception):
    """An entity is declared."""


def check(source: str, path: str) -> None:
    """Makes sure that a text is well-formed XML and declares no entities of its own (they may expand without end).

    Nothing outside the text is ever fetched.

    Raises:
        ReadError: it is not, at this line and column; or it declares an entity.
    """
    from xml.parsers import expat

    parser = expat.ParserCreate("utf-8")
    parser.EntityDeclHandler = _refuse
    content = source.removeprefix("\ufeff").encode("utf-8", "replace")
    try:
        for start in range(0, len(content), _CHUNK):
            parser.Parse(content[start : start + _CHUNK], False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        reason = expat.errors.messages[error.code]
        raise ReadError(path, f"the XML is broken at line {error.lineno}, column {error.offset + 1}: {reason}") from None
    except _Entity as entity:
        raise ReadError(path, f"the XML declares the entity '{entity}'; newslint refuses to expand it; write it out") from None


def _refuse(name: str, *_rest: object) -> None:
    raise _Entity(name)
