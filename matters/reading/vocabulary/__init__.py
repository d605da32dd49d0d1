"""The words that packs use, as data: a council's variant is added here and touches no code."""
