"""Serve editors: diagnostics, fixes and people while you type."""

from __future__ import annotations

from newslint.errors import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """The options of ``newslint lsp``."""
    parser.add_argument("--stdio", action="store_true", help="talk over standard input and output (always so)")


def run(arguments: Namespace) -> int:
    """Serves one editor over standard input and output until it leaves.

    Raises:
        ConfigurationError: the extra that this needs is not installed.
    """
    try:
        from newslint.lsp.channel import serve
        from newslint.lsp.features import server
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in {"pygls", "lsprotocol"}:
            raise
        raise ConfigurationError("the language server is an extra: pip install 'newslint[lsp]'") from None
    return serve(server())
