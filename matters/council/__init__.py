"""The store: the lasting things a council talks about, and the one path by which they change."""
