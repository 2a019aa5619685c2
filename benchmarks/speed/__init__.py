"""How fast newslint is, beside other prose linters: ``python -m benchmarks.speed``."""
