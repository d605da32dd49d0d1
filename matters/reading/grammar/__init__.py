"""One grammar a kind of section: lines or blocks in, records out."""
