"""The readers: one module a format, found by its name; each turns a decoded source into a Document."""
