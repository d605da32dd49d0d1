"""Who changed what, when and why; and the values a person has put right."""
