"""The public site: pages and the addresses they have. Thin: what a page says is asked of the store."""
