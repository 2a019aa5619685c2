"""Days and years, by number and by name."""
