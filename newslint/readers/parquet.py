"""Reads Parquet tables: the text of each row is a document, called ``path:row`` (from 1).

The table is read in batches, and only its columns that matter. A row's source is its text; it cannot be written back.
"""

from __future__ import annotations

from newslint.document_builder import DocumentBuilder
from newslint.errors import ReadError
from newslint.readers import plain
from newslint.readers._dates import iso_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from newslint.document import Document

BATCH = 256  # rows
LARGEST_ROW_GROUP = 200_000_000  # bytes of the text column, uncompressed
_DATES = ("date", "published", "versioncreated")


def read_stream(file: BinaryIO, *, path: str = "-", field: str = "text") -> Iterator[Document]:
    """The documents of the rows that have text.

    Raises:
        ReadError: newslint was installed without Parquet, the file is broken, or has no such column.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise ReadError(path, "to read Parquet, install newslint[parquet]") from None
    try:
        table = parquet.ParquetFile(file)
        names = table.schema_arrow.names
        if field not in names:
            raise ReadError(path, f"the table has no column '{field}' (it has {', '.join(names[:10])}); say which holds the text")
        _refuse_bombs(table, field, path)
        number = 0
        for batch in table.iter_batches(batch_size=BATCH, columns=[field, *(name for name in _DATES if name in names)]):
            for row in batch.to_pylist():
                number += 1
                if isinstance(row[field], str):
                    yield _document(row, row[field], f"{path}:{number}")
    except (pyarrow.ArrowException, OSError) as error:
        raise ReadError(path, f"the Parquet file is broken: {' '.join(str(error).split())[:200]}") from None


def _refuse_bombs(table: object, field: str, path: str) -> None:
    """Raises a ReadError where a row group's text would take too much memory."""
    metadata = table.metadata  # type: ignore[attr-defined]
    for group in range(metadata.num_row_groups):
        columns = [metadata.row_group(group).column(number) for number in range(metadata.num_columns)]
        size = sum(column.total_uncompressed_size for column in columns if column.path_in_schema.split(".")[0] == field)
        if size > LARGEST_ROW_GROUP:
            raise ReadError(path, f"a row group is larger than {LARGEST_ROW_GROUP // 1_000_000} MB; write smaller ones")


def _document(row: dict[str, object], text: str, path: str) -> Document:
    builder = DocumentBuilder(text)
    plain.add_story(builder)
    date = next((iso_date(str(row[name])) for name in _DATES if row.get(name)), None)
    document = builder.document(path=path, format="parquet", published=date)
    document.encoding = None
    return document
