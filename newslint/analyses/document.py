"""The table ``document``: one row, the document as a whole."""

from __future__ import annotations

from newslint.analyses._dialects import dialect
from newslint.document import Document
from newslint.fact import Fact


class DocumentFact(Fact):
    """The document: its path and format, how many words, sentences and paragraphs it has, and how hard it is to read."""

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

    @property
    def dialect(self) -> str | None:
        """``American`` or ``British``, by the weight of its telling words; None where they leave it open."""
        return self.document.get(dialect)

    @property
    def letters(self) -> int:
        """How many letters and digits its words have."""
        return sum(map(str.isalnum, self.document.prose))

    @property
    def automated_readability(self) -> float:
        """The years of American school it takes to read it (Senter and Smith, Automated Readability Index, 1967)."""
        if not self.words:
            return 0.0
        return round(4.71 * self.letters / self.words + 0.5 * self.words / self.sentences - 21.43, 1)

    @property
    def coleman_liau(self) -> float:
        """The same by letters and sentences for 100 words (Coleman and Liau, J. of Applied Psychology 60, 1975)."""
        if not self.words:
            return 0.0
        return round((5.88 * self.letters - 29.6 * self.sentences) / self.words - 15.8, 1)


def find(document: Document) -> list[DocumentFact]:
    """The one row; none for a document without prose."""
    return [DocumentFact(document, 0, len(document.prose))] if document.prose else []
