"""newslint reads a story the way a copy desk does, and reports where it disagrees with itself."""

from __future__ import annotations

__version__ = "0.1.0"
