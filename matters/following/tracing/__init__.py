"""What came of each matter: the papers that are held, searched for the answer to what was asked."""
