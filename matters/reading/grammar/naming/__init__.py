"""Names of people and bodies, and the phrases and sentences that they stand in."""
