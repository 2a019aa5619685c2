"""Who is who in a story: people, and the mentions of them by name, by what they are, and by pronouns."""
