"""Names of people, and the words that go with them."""
