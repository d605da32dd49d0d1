"""A report on a council's template: where it starts, its header and its parts."""
