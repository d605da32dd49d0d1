"""Tables of numbers: which grids are such tables, and what each number stands for."""
