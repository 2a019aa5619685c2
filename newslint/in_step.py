"""Analyses the stories of a run in step: one analysis of all stories of a batch, and then the next.

What an analysis is made of, its code and its word lists, then stays near at hand for the processor. One story after the
other takes a fifth longer, since everything one has left there makes way for the other analyses before the next comes.
"""

from __future__ import annotations

import gc

from newslint import lexicon

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any, TypeVar

    from newslint.document import Document

    Lists = Mapping[str, Sequence[str]]
    T = TypeVar("T")

MOST_DOCUMENTS = 32  # of a batch; of more, the facts that are found in them make way for each other
LARGEST = 250_000  # characters of a batch: a story as long as many is one by itself
YOUNG = 0  # the generation of objects that were made since the last time: what people and their mentions leave, in circles


class InStep:
    """What one run does with its documents, and the analyses that it has asked for of every one so far, in order."""

    def __init__(self) -> None:
        self._usual: list[Callable[[Document], Any]] | None = None

    def batches(self, stories: Iterable[tuple[Lists, Document | None, T]]) -> Iterator[list[tuple[Document | None, T]]]:
        """The documents in batches, with what comes along with each, analysed as far as usual.

        Each is given with the entries that are added to the word lists for it; None in a document's place only keeps the
        order. What was found in a batch is let go of when the next one is asked for.
        """
        for number, (lists, batch) in enumerate(_gathered(stories)):
            if number:
                gc.collect(YOUNG)
            lexicon.add(lists)
            documents = [document for document, _ in batch if document is not None]
            self._analyse(documents)
            yield batch
            self._learn(documents)
            for document in documents:
                document.forget()

    def _analyse(self, documents: Sequence[Document]) -> None:
        for analysis in self._usual or () if len(documents) > 1 else ():
            for document in documents:
                try:
                    document.get(analysis)
                except Exception:  # it is met with again where somebody can be told which story it was
                    continue

    def _learn(self, documents: Sequence[Document]) -> None:
        """Leaves out of the usual analyses those that one of the documents was not asked for."""
        if documents:
            asked = documents[0].asked
            self._usual = asked if self._usual is None else [analysis for analysis in self._usual if analysis in asked]


def _gathered(
    stories: Iterable[tuple[Lists, Document | None, T]],
) -> Iterator[tuple[Lists, list[tuple[Document | None, T]]]]:
    """Batches of documents for which the same word lists hold, and these lists."""
    batch: list[tuple[Document | None, T]] = []
    documents = size = 0
    last: Lists = {}
    for lists, document, along in stories:
        if batch and (size >= LARGEST or documents >= MOST_DOCUMENTS or lists != last):
            yield last, batch
            batch, documents, size = [], 0, 0
        last = lists
        batch.append((document, along))
        if document is not None:
            documents += 1
            size += len(document.prose)
    if batch:
        yield last, batch
