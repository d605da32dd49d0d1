"""Scans that tests make themselves: pages drawn as pictures, a little askew, with no text."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2

from tests.reading.sources.paper import saved

DPI = 200


def scanned(data: bytes, *, askew: float = 0.0) -> bytes:
    """Each page of a PDF as a grey picture of itself, turned by so many degrees, its page number printed over it."""
    out = pikepdf.new()
    with pypdfium2.PdfDocument(data) as document:
        for drawn in document:
            picture = drawn.render(scale=DPI / 72, grayscale=True).to_pil()
            picture = picture.rotate(askew, expand=False, fillcolor=255)
            width, height = drawn.get_size()
            page = out.add_blank_page(page_size=(width, height))
            jpeg = io.BytesIO()
            picture.save(jpeg, "JPEG", quality=85)
            image = out.make_stream(
                jpeg.getvalue(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=picture.width,
                Height=picture.height, BitsPerComponent=8, ColorSpace=pikepdf.Name.DeviceGray,
                Filter=pikepdf.Name.DCTDecode,
            )  # fmt: skip
            font = pikepdf.Dictionary(
                Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
            )
            page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Scan=image), Font=pikepdf.Dictionary(R=font))
            stamp = f"BT /R 9 Tf 280 20 Td (Page {len(out.pages)}) Tj ET"
            page.Contents = out.make_stream(f"q {width} 0 0 {height} 0 0 cm /Scan Do Q {stamp}".encode())
    return saved(out)
