"""The word lists that analyses read: data files, one entry a line, their sources named on top."""
