"""The agenda: its items, who reports on each, and on which pages."""
