"""Results kept between runs, so that a story that has not changed is not linted again.

A result is kept under a hash of all it depends on: the content and name of its file, the rules and settings that hold for
it, and newslint's own code and word lists. All results of a folder are one entry of ``newslint.store``, which is written
whole or not at all; of two runs at once, the last to finish has its results kept.
"""

from __future__ import annotations

import marshal
import os

from newslint import __version__, store
from newslint.checking import FileResult
from newslint.readers import LARGEST
from newslint.rule_cache import code_stamps, digest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.checking import Plan
    from newslint.selection import Selection

MOST = 50_000  # results kept for one folder; the results of the last run come first
_CODE = ("", "analyses", "grammar", "judgements", "lexicons", "readers")


class ResultCache:
    """The results of earlier runs in this folder, for the files of a selection."""

    def __init__(self, selection: Selection, plan: Plan) -> None:
        self._name = f"results-{digest(os.getcwd().encode('utf-8', 'surrogateescape'))}"
        self._selection = selection
        self._plan = plan
        code = "\0".join((__version__, *code_stamps(_CODE), repr((plan.keep_texts, plan.keep_anchors))))
        self._code = digest(code.encode("utf-8", "surrogateescape"))
        loaded = store.load(self._name)
        self._known: dict[str, bytes] = loaded if isinstance(loaded, dict) else {}
        self._used: dict[str, bytes] = {}
        self._keys: dict[str, str | None] = {}

    def holds(self, file: str) -> bool:
        """Whether there is a result for the file as it is now."""
        if file not in self._keys:
            self._keys[file] = self._key(file)
        return self._keys[file] in self._known

    def result(self, file: str) -> FileResult:
        """The result for a file that the cache holds."""
        key = self._keys[file]
        assert key is not None
        self._used[key] = self._known[key]
        return FileResult.from_values(marshal.loads(self._known[key]))

    def keep(self, file: str, result: FileResult) -> FileResult:
        """Keeps a result, unless something went wrong; gives it back."""
        key = self._keys[file]
        if key is not None and not result.problems:
            self._used[key] = marshal.dumps(result.as_values())
        return result

    def save(self) -> None:
        """Has the results of this run, and as many older ones as there is room for, kept for the next."""
        if self._used.keys() <= self._known.keys():
            return
        older = {key: value for key, value in self._known.items() if key not in self._used}
        kept = list({**self._used, **older}.items())[:MOST]
        store.save(self._name, dict(kept))

    def _key(self, file: str) -> str | None:
        """What the result is kept under; None where the file cannot be read."""
        content = self._selection.contents.get(file)
        try:
            if content is None:
                with open(file, "rb", buffering=0) as opened:
                    if os.fstat(opened.fileno()).st_size > LARGEST:
                        return None  # rows are read one by one; the memory for all of them may not be there
                    content = opened.read()
        except OSError:
            return None
        desk = self._plan.desk
        told = (file, desk.review(file).settings(), self._code, repr((self._selection.lines.get(file), desk.reading(file))))
        return digest(content + "\0".join(told).encode("utf-8", "surrogatepass"))
