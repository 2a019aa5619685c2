"""What several analyses need to know of English: words, sentences, abbreviations, names, numerals."""
