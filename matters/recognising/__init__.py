"""Text recognition of scanned pages, by programs beside this one. The room that hands bytes to `reading`."""
