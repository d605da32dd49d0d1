"""Word files that tests put together from their XML, part by part."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

from matters.reading.document import Document
from matters.reading.sources.word import word_document

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header": "hdr",
    "footer": "ftr",
}


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str = "", properties: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    inner = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def tc(content: str, properties: str = "") -> str:
    """A cell of blocks, or of plain text."""
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    """A row of cells, or of plain texts."""
    inner = "".join(cell if cell.startswith("<w:tc>") else tc(cell) for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


RULED = '<w:tblBorders><w:insideV w:val="single"/></w:tblBorders>'


def tbl(*rows: str, properties: str = RULED, grid: tuple[int, ...] = ()) -> str:
    """A table, ruled unless it is told otherwise."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def docx(body: str, **parts: str) -> bytes:
    """A Word file of a body's blocks; `parts` are the insides of others, by kind ("styles", "header", "header2")."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{KIND}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        relations = ""
        for name, inner in parts.items():
            kind = name.rstrip("0123456789")
            archive.writestr(f"word/{name}.xml", f"<w:{ROOTS[kind]} {NAMES}>{inner}</w:{ROOTS[kind]}>")
            relations += f'<Relationship Id="{name}" Type="{KIND}/{kind}" Target="{name}.xml"/>'
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'
        )
    return out.getvalue()


def read(body: str, **parts: str) -> Document:
    """The document of a Word file with this body."""
    return word_document(docx(body, **parts))


def texts(body: str, **parts: str) -> list[str]:
    """Its lines' texts."""
    return [line.text for line in read(body, **parts).lines]
