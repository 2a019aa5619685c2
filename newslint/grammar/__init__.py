"""What the tables need to know of English, by what it reads; what several of the folders need stands beside them."""
