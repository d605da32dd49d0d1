"""Bytes of a ModernGov site to values. Pure."""
