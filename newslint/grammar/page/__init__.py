"""What a page does to a story: its lists, its furniture, its spaces and signs, and damage."""
