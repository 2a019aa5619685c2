"""The way to the editor over standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from pygls.io_ import StdoutWriter, run_async

from newslint.lsp.server import NewslintServer

LARGEST = 500_000_000  # bytes of a message
AT_ONCE = 1 << 16  # bytes taken from the editor


class MessageReader:
    """Reads messages whole, and hands them on line by line as pygls wants them.

    pygls' own reader goes to a thread and back three times for each message, which takes longer than all else that a
    keystroke asks of the protocol. This one reads where something is there to be read, and needs a thread only where
    nobody can tell it so: on Windows, and where its input is a file.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._thread: ThreadPoolExecutor | None = None
        self._taken = bytearray()  # and not yet handed on
        self._lines: list[bytes] = []
        self._body = b""

    async def readline(self) -> bytes:
        """The next line of a message's head; nothing where the editor has gone."""
        if not self._lines:
            self._lines, self._body = await self._read()
        return self._lines.pop(0)

    async def readexactly(self, length: int) -> bytes:
        """The body of the message whose head has just been read."""
        return self._body

    async def _read(self) -> tuple[list[bytes], bytes]:
        """The lines of the next message's head, the empty one included, and its body. Lines that are no head are left out."""
        length = 0
        while line := await self._line():
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length" and value.strip().isdigit():
                length = int(value)
            if not line.strip() and 0 < length <= LARGEST:
                return [b"Content-Length: %d\r\n" % length, b"\r\n"], await self._exactly(length)
        return [b""], b""

    async def _line(self) -> bytes:
        """The next line; what there is of it where the editor has gone."""
        searched = 0
        while (end := self._taken.find(b"\n", searched)) < 0:
            searched = len(self._taken)
            if not await self._more():
                end = searched - 1
                break
        return self._cut(end + 1)

    async def _exactly(self, length: int) -> bytes:
        """The next so many bytes; fewer where the editor has gone."""
        while len(self._taken) < length and await self._more():
            pass
        return self._cut(length)

    def _cut(self, length: int) -> bytes:
        cut = bytes(self._taken[:length])
        del self._taken[:length]
        return cut

    async def _more(self) -> bool:
        """Takes what the editor has sent, once it has; whether there was anything."""
        loop = asyncio.get_running_loop()
        arrived = asyncio.Event()
        try:
            loop.add_reader(self._descriptor, arrived.set)
        except (NotImplementedError, OSError):
            self._thread = self._thread or ThreadPoolExecutor(1, "newslint-input")
            taken = await loop.run_in_executor(self._thread, os.read, self._descriptor, AT_ONCE)
        else:
            try:
                await arrived.wait()
            finally:
                loop.remove_reader(self._descriptor)
            taken = os.read(self._descriptor, AT_ONCE)
        self._taken += taken
        return bool(taken)


def serve(server: NewslintServer) -> int:
    """Serves one editor until it leaves: 0 if it said so before, as the protocol asks, and 1 if not."""
    # Whatever else prints must not get between the messages, nor anyone close what the interpreter still flushes.
    output, sys.stdout = os.fdopen(os.dup(sys.stdout.fileno()), "wb"), sys.stderr
    server.protocol.set_writer(StdoutWriter(output))
    try:
        asyncio.run(run_async(Event(), MessageReader(sys.stdin.fileno()), server.protocol, None, server.report_server_error))
    except (BrokenPipeError, KeyboardInterrupt, SystemExit):
        pass
    finally:
        server.texts.stop()
    return 0 if server.left else 1
