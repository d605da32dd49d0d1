"""What a minuted item holds: its title, what members asked, and what was decided, clause by clause."""
