"""A pack as a clerk publishes it, of two meetings of an invented committee."""

PACK = """\
Public Document Pack

Exshire Council

MEETING: OVERVIEW AND SCRUTINY COMMITTEE (PLACES)

DATE: Tuesday 4th February 2031

TIME: 6.30 pm

VENUE: Town Hall, Exmouth Road

Member

Councillor
Cllr. Ann Ashby (Chair)
Cllr. Bo Birch

COMMITTEE OFFICER: Cara Dene, Democratic Services Officer
E-mail: cara.dene@exshire.gov.uk

A G E N D A

1. Apologies for Absence

2. Minutes of the Previous Meeting

(Pages 3 - 4)

3. Bus Shelters

(Pages 5 - 8)

Report of the Director of Places

OVERVIEW AND SCRUTINY COMMITTEE (PLACES)

MEETING HELD AT THE TOWN HALL, EXMOUTH ROAD
ON TUESDAY 26TH NOVEMBER, 2030

PRESENT: Councillor Ashby (in the Chair)
Councillor Birch

11. APOLOGIES FOR ABSENCE

No apologies were received.

12. BUS SHELTERS

The Committee considered the report of the Director of Places.

RESOLVED: That

(1) the report be noted; and

(2) the Director of Places be requested to submit a further report in June.
"""
