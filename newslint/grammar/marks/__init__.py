"""Quotation marks and brackets, what they quote, and which of them are at fault."""
