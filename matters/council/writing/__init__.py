"""The one write path: a function for each thing that happens in the field, one transaction and one audit event each."""
