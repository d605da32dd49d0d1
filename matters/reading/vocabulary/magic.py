"""The first bytes of files that are offered for a pack and are none, with what each is and what to do."""

from __future__ import annotations

_SAVE = "Open it in Word, save it as .docx or as a PDF, and read that."

OTHER_KINDS = (
    (b"{\\rtf", f"a rich text file. {_SAVE}"),
    (b"\xff\xd8\xff", "a picture. Make a PDF of it with text recognition: ocrmypdf --language eng in.jpg out.pdf"),
    (b"\x89PNG", "a picture. Make a PDF of it with text recognition: ocrmypdf --language eng in.png out.pdf"),
    (b"II*\x00", "a picture. Make a PDF of it with text recognition: ocrmypdf --language eng in.tif out.pdf"),
    (b"MM\x00*", "a picture. Make a PDF of it with text recognition: ocrmypdf --language eng in.tif out.pdf"),
    (b"%!PS", "a PostScript file. Make a PDF of it: ps2pdf in.ps out.pdf"),
    (b"\x1f\x8b", "a compressed file. Unpack it first."),
    (b"7z\xbc\xaf", "a compressed file. Unpack it first."),
    (b"Rar!", "a compressed file. Unpack it first."),
)
