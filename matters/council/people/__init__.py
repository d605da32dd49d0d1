"""Authorities, their bodies, the persons named in their papers and the appointments these hold."""
