"""Who was at a meeting, who was not, and what they declared."""
