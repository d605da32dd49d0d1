"""What a zip or a compound file may be besides a Word file, told by a name in it; what each is and what to do."""

from __future__ import annotations

_SAVE = "Save it as a PDF and read that."

OTHER_PACKAGES = (
    ("xl", f"an Excel workbook. {_SAVE}"),
    ("ppt", f"a PowerPoint presentation. {_SAVE}"),
    ("content.xml", f"an OpenDocument file. {_SAVE}"),
)
"""A file or folder of the zip, and what it tells."""

ENCRYPTED = "EncryptedPackage"

COMPOUND_FILES = (
    (ENCRYPTED, "it has a password. Save it without one, and read that."),
    ("WordDocument", "it is an old Word file (.doc). Open it in Word, save it as .docx, and read that."),
    ("Workbook", f"it is an old Excel workbook. {_SAVE}"),
    ("PowerPoint Document", f"it is an old PowerPoint presentation. {_SAVE}"),
    ("__nameid_version1.0", "it is an Outlook message. Save the papers that are attached to it, and read those."),
)
"""The name of a stream in a compound file (OLE), and what it tells."""
