"""XML as text: what formatters that write XML share."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, content: str | None = None, /, **attributes: object) -> str:
    """An element; ``content`` is XML already. Characters that XML cannot hold become the replacement mark."""
    told = "".join(f" {key}={quoteattr(clean(str(value)))}" for key, value in attributes.items() if value is not None)
    return f"<{name}{told}/>" if content is None else f"<{name}{told}>{content}</{name}>"


def clean(text: str) -> str:
    """The text with the replacement mark for each character that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)
