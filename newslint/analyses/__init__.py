"""The analyses: one module a table, found by its name."""
