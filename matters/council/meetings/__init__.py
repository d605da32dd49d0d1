"""Meetings: their agendas, who sat, what was declared, minuted, asked and resolved."""
