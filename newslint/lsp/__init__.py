"""The language server: newslint in every editor that speaks the Language Server Protocol (extra ``newslint[lsp]``).

``server`` connects the protocol's requests to small modules that each answer one kind; ``desk`` keeps the texts that are
open and what was found in them; ``text`` counts positions the way the editor does. Linting is the command line's.
"""
