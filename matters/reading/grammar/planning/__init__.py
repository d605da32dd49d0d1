"""Improvement, delivery and action plans: their actions, who leads each, by when, how it stands, and the measures."""
