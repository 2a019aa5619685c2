"""pygls' side of the protocol, where newslint does it in its own way."""

from __future__ import annotations

from contextvars import copy_context
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.json_rpc import JsonRPCNotification
from pygls.protocol.language_server import lsp_method


class Protocol(LanguageServerProtocol):
    """The protocol, less pygls' copy of the open texts.

    pygls ends lines at U+2028 and form feeds too, where the protocol does not, so ``Texts`` keeps them. And a request
    that cannot be understood is answered with an error: pygls leaves the editor waiting.

    What the editor tells of its texts is handed on by plain methods: of each notice that a generator takes, as pygls' own
    do, it keeps a future for ever, which came to 2 MB with every 1,000 keystrokes.
    """

    def structure_message(self, data: dict[str, Any]) -> Any:
        """A message from the editor as pygls' types; one that is broken becomes a notification nobody handles.

        What is no message but inside of one stays as it is.
        """
        if "jsonrpc" not in data:
            return data
        try:
            return _keystroke(data) or super().structure_message(data)
        except JsonRpcException as error:
            if "method" in data and isinstance(data.get("id"), (int, str)):
                self._send_response(data["id"], None, error.to_response_error())
            return JsonRPCNotification("$/unreadable", self.VERSION, None)

    def handle_message(self, message: Any) -> None:
        """Hands on a message. Of the two that come with every keystroke, pygls need not work out what kind they are."""
        if self._shutdown:
            super().handle_message(message)
        elif type(message) is types.DidChangeTextDocumentNotification:
            copy_context().run(self._handle_notification, message.method, message.params)
        elif type(message) is types.DocumentDiagnosticRequest:
            copy_context().run(self._handle_request, message.id, message.method, message.params)
        else:
            super().handle_message(message)

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        """Hands an opened text to the server's own handler."""
        self.fm.features[types.TEXT_DOCUMENT_DID_OPEN](params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Hands a change to the server's own handler."""
        self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE](params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        """Hands a closed text to the server's own handler."""
        self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE](params)


def _keystroke(data: dict[str, Any]) -> types.DidChangeTextDocumentNotification | types.DocumentDiagnosticRequest | None:
    """What an editor sends with every keystroke, as pygls' types; None for all that is not just that.

    The converter takes ten times as long for it, a fifth of what the protocol asks of a keystroke.
    """
    try:
        params, method = data["params"], data["method"]
        if method == types.TEXT_DOCUMENT_DID_CHANGE:
            document = params["textDocument"]
            changes = [_change(change) for change in params["contentChanges"]]
            identifier = types.VersionedTextDocumentIdentifier(version=document["version"], uri=document["uri"])
            return types.DidChangeTextDocumentNotification(types.DidChangeTextDocumentParams(identifier, changes))
        if (
            method == types.TEXT_DOCUMENT_DIAGNOSTIC
            and isinstance(data["id"], (int, str))
            and params.keys() <= {"textDocument", "identifier", "previousResultId"}
        ):
            asked = types.DocumentDiagnosticParams(
                types.TextDocumentIdentifier(params["textDocument"]["uri"]),
                identifier=params.get("identifier"),
                previous_result_id=params.get("previousResultId"),
            )
            return types.DocumentDiagnosticRequest(data["id"], asked)
    except (KeyError, TypeError, ValueError, AttributeError):
        pass  # the converter says what is wrong with it
    return None


def _change(change: dict[str, Any]) -> types.TextDocumentContentChangePartial:
    start, end = change["range"]["start"], change["range"]["end"]
    place = types.Range(types.Position(start["line"], start["character"]), types.Position(end["line"], end["character"]))
    return types.TextDocumentContentChangePartial(place, change["text"])
