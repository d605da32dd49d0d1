"""A ModernGov of the demo borough's own: the same addresses, the same XML and pages, and the same ways of failing."""
