"""The vocabulary of the invented borough: names, topics, sentences. Data, no code."""
