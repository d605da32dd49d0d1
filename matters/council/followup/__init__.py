"""What a committee asked for, kept: the matters of its minutes, each with a reference of its own."""
