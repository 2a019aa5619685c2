"""The language server: newslint in every editor that speaks the Language Server Protocol (extra ``newslint[lsp]``).

``features`` connects each request to a small module that answers it; ``texts`` keeps what is open in the editor and what was
found there; ``project`` the configuration and the rules; ``text`` counts positions as the editor does. Linting is the
command line's: both ask ``newslint.desk``.
"""
