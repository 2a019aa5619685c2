"""``python -m newslint`` is the command line."""

from newslint.cli import start

start()
