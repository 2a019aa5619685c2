"""Numbers: what they count, and what a story says of several together."""
