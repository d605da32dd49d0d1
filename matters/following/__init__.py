"""What a committee asked for, and what came of it. Pure: records in, matters and their traces out."""
