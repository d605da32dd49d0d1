"""Reading: the bytes of an agenda pack in, a record of what it says out. Pure: no clock, network or store."""
