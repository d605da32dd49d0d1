"""What the papers say: minutes, reports, scorecards, registers, plans, programmes."""
