"""The meeting that a pack is for: its front sheet, officer, members and substitutes."""
