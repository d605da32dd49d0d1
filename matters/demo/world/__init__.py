"""Who and what there is in an invented borough, and how one is invented from a seed."""
