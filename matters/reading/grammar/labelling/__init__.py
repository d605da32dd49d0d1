"""Values behind labels, in running text, in columns and in cells."""
