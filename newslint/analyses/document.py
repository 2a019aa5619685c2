"""The table ``document``: one row, the document as a whole."""

from __future__ import annotations

from newslint.document import Document
from newslint.fact import Fact


class DocumentFact(Fact):
    """The document: its path and format, and how many words, sentences and paragraphs it has."""

    @property
    def path(self) -> str:
        return self.document.path

    @property
    def format(self) -> str:
        return self.document.format

    @property
    def words(self) -> int:
        return len(self.document.table("words"))

    @property
    def sentences(self) -> int:
        return len(self.document.table("sentences"))

    @property
    def paragraphs(self) -> int:
        """How many blocks are paragraphs."""
        return sum(block.role == "paragraph" for block in self.document.blocks)

    @property
    def speakers(self) -> int:
        """How many people speak."""
        return sum(person.speaks for person in self.document.table("people"))


def find(document: Document) -> list[DocumentFact]:
    """The one row; none for a document without prose."""
    return [DocumentFact(document, 0, len(document.prose))] if document.prose else []
