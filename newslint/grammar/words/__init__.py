"""Words: their forms, what they are short for, and where they stand again."""
