"""Archives: many packs read by many processes, into files for analysis."""
