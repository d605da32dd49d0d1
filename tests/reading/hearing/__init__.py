"""Tests of what a meeting heard from others."""
