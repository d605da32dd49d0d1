"""Fetching what a council publishes on its ModernGov site, politely, and only what is not held yet.

`parse` turns bytes into values and `plan` says what to fetch; both are pure. `client`, `journal` and `site` meet the
network and the disk. Nothing here knows the store: the command gives `walk` a keeper that does.
"""
