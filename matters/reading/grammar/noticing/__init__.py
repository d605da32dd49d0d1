"""Pages and papers about one decision, one issue or one item, rather than about a meeting."""
