"""Plants known faults in clean articles and tells how many newslint finds, a kind: ``python -m benchmarks.faults CORPUS``."""
