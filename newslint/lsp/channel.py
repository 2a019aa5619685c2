"""The way to the editor over standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import BinaryIO

from pygls.io_ import StdoutWriter, run_async

from newslint.lsp.server import NewslintServer

LARGEST = 500_000_000  # bytes of a message


class MessageReader:
    """Reads messages whole, in one thread, and hands them on line by line as pygls wants them.

    pygls' own reader goes to a thread and back three times for each message, which takes longer than all else that a
    keystroke asks of the protocol.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._thread = ThreadPoolExecutor(1, "newslint-input")
        self._lines: list[bytes] = []
        self._body = b""

    async def readline(self) -> bytes:
        """The next line of a message's head; nothing where the editor has gone."""
        if not self._lines:
            self._lines, self._body = await asyncio.get_running_loop().run_in_executor(self._thread, self._read)
        return self._lines.pop(0)

    async def readexactly(self, length: int) -> bytes:
        """The body of the message whose head has just been read."""
        return self._body

    def _read(self) -> tuple[list[bytes], bytes]:
        """The lines of the next message's head, the empty one included, and its body. Lines that are no head are left out."""
        length = 0
        while line := self._stream.readline():
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length" and value.strip().isdigit():
                length = int(value)
            if not line.strip() and 0 < length <= LARGEST:
                return [b"Content-Length: %d\r\n" % length, b"\r\n"], self._stream.read(length)
        return [b""], b""


def serve(server: NewslintServer) -> int:
    """Serves one editor until it leaves: 0 if it said so before, as the protocol asks, and 1 if not."""
    # Whatever else prints must not get between the messages, nor anyone close what the interpreter still flushes.
    output, sys.stdout = os.fdopen(os.dup(sys.stdout.fileno()), "wb"), sys.stderr
    server.protocol.set_writer(StdoutWriter(output))
    try:
        asyncio.run(run_async(Event(), MessageReader(sys.stdin.buffer), server.protocol, None, server.report_server_error))
    except (BrokenPipeError, KeyboardInterrupt, SystemExit):
        pass
    finally:
        server.texts.stop()
    return 0 if server.left else 1
