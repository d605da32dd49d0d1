"""What a committee means to look at and what the executive means to decide: work programmes and forward plans."""
