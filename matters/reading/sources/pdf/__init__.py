"""The PDF source. PDFium's text runs and ruling lines, laid out as a person reads the page."""

from matters.reading.sources.pdf.attachments import attached, pdf_attachments
from matters.reading.sources.pdf.document import pdf_document
from matters.reading.sources.pdf.pages import scanned_pages

__all__ = ["attached", "pdf_attachments", "pdf_document", "scanned_pages"]
