"""Tests of work programmes and forward plans."""
