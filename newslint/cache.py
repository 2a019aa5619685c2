"""Results kept between runs, so that a story that has not changed is not linted again.

A result is good for a file that holds what it held, under the settings it was made with and the same code and word lists
of newslint. A file whose state on the disk is that of the last run holds what it held, and is not even read: its size,
its times and its inode tell, as they tell git. Of one whose state has changed, a hash of the content tells. All results
of a folder are one entry of ``newslint.store``, which is written whole or not at all; of two runs at once, the last to
finish has its results kept.
"""

from __future__ import annotations

import os
import time

from newslint import __version__, store
from newslint.file_result import FileResult
from newslint.readers import LARGEST
from newslint.stamps import code_stamps, digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.plan import Plan
    from newslint.selection import Selection

    State = tuple[int, int, int, int]
    Kept = tuple[State, str, bytes]

MOST = 50_000  # results kept for one folder; the results of the last run come first
SETTLED = 2_000_000_000  # nanoseconds: a file that had changed so shortly before may change again without other times
_CODE = ("", "analyses", "grammar", "judgements", "lexicons", "people", "readers")
_UNTOLD: State = (-1, -1, -1, -1)  # the state of what is not on the disk, or has changed too shortly before


class ResultCache:
    """The results of earlier runs in this folder, for the files of a selection.

    An entry holds the code that made it, and by the settings the results were made with, what is kept of each file: its
    state, a hash of its content, and its result.
    """

    def __init__(self, selection: Selection, plan: Plan) -> None:
        self._name = f"results-{digest(os.getcwd().encode('utf-8', 'surrogateescape'))}"
        self._selection = selection
        self._plan = plan
        self._code = digest("\0".join((__version__, *code_stamps(_CODE))).encode("utf-8", "surrogateescape"))
        loaded = store.load(self._name)
        known = loaded[1] if isinstance(loaded, tuple) and loaded[0] == self._code else {}
        self._known: dict[str, dict[str, Kept]] = known
        self._used: dict[str, dict[str, Kept]] = {}
        self._missed: dict[str, tuple[str, State, str]] = {}  # the settings, states and contents of files without a result
        self._news = False

    def result(self, file: str) -> FileResult | None:
        """The result for a file as it is now; None where there is none."""
        settings = self._settings(file)
        kept = self._known.get(settings, {}).get(file)
        content = self._selection.contents.get(file)
        state = _UNTOLD if content is not None else _state(file)
        if kept is None or state != kept[0] or state == _UNTOLD:
            held = digest(content) if content is not None else _hash_of(file)
            if held is None:
                return None
            if kept is None or held != kept[1]:
                self._missed[file] = (settings, state, held)
                return None
            kept = (state, held, kept[2])
            self._news = True
        self._used.setdefault(settings, {})[file] = kept
        return FileResult.unpacked(kept[2])

    def keep(self, file: str, result: FileResult) -> None:
        """Keeps a result, unless something went wrong."""
        missed = self._missed.pop(file, None)
        if missed is not None and not result.problems:
            settings, state, held = missed
            self._used.setdefault(settings, {})[file] = (state, held, result.packed())
            self._news = True

    def save(self) -> None:
        """Has the results of this run, and as many older ones as there is room for, kept for the next."""
        if not self._news:
            return
        kept, room = self._used, MOST
        for files in kept.values():
            room -= len(files)
        for settings, files in self._known.items():
            new = kept.setdefault(settings, {})
            older = [(file, result) for file, result in files.items() if file not in new][: max(0, room)]
            new.update(older)
            room -= len(older)
        store.save(self._name, (self._code, kept))

    def _settings(self, file: str) -> str:
        """All that the result for a file depends on besides what it holds and newslint itself, in short."""
        lines = self._selection.lines.get(file)
        return f"{self._plan.desk.settings(file)} {(self._plan.keep_texts, self._plan.keep_anchors, lines)!r}"


def _state(file: str) -> State:
    """What shows that a file has changed; ``_UNTOLD`` where it has so shortly before that it does not."""
    try:
        status = os.stat(file)
    except OSError:
        return _UNTOLD
    if time.time_ns() - status.st_mtime_ns < SETTLED:
        return _UNTOLD
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _hash_of(file: str) -> str | None:
    """A hash of what a file holds; None where it cannot be read."""
    try:
        with open(file, "rb", buffering=0) as opened:
            if os.fstat(opened.fileno()).st_size > LARGEST:
                return None  # rows are read one by one; the memory for all of them may not be there
            return digest(opened.read())
    except OSError:
        return None
