"""From what a pack says to how it is printed: blocks, pages, and the three renderings."""
