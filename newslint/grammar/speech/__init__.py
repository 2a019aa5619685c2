"""Who says what: cues, speakers and the words that are reported."""
