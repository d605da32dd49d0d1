"""Quality reports from the store: of one original, of one import, of each committee."""
