"""What a run is to do with the files that were selected."""

from __future__ import annotations

from newslint.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.desk import Desk


class Plan(Record):
    """What a run does with every file: lints it by ``desk``, fixes it first, and keeps what the report needs.

    ``fix`` is ``safe`` or ``unsafe``; with ``write`` the fixed file takes the place of the old one, else only the
    difference is told. ``keep_results`` uses the cache; ``keep_texts`` keeps the sources of documents with violations,
    ``keep_anchors`` what a baseline knows violations by.
    """

    desk: Desk
    fix: str | None = None
    write: bool = True
    keep_results: bool = True
    keep_texts: bool = False
    keep_anchors: bool = False
