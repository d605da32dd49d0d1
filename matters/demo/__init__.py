"""An invented borough, its years of agenda packs with labels and planted truths, and the generator that scales it."""
