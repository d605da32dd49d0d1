"""Time as councils reckon it. Pure: a date in, a value out."""
