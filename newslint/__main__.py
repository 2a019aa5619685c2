"""``python -m newslint`` is the command line."""

from newslint.cli import main

raise SystemExit(main())
