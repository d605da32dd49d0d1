"""PDFium's small questions, asked straight.

A function with a declared prototype checks and converts each argument, which takes three times as long as PDFium takes
to answer. The few functions that are asked about every run and rule are taken again here without a prototype. So each
call must pass exactly what C expects: a handle as `c_void_p`, a number that fits an int, a reference to a buffer.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import pypdfium2_raw as pdfium

if TYPE_CHECKING:
    Pointer = ctypes._Pointer[ctypes.Structure]
    """A handle as PDFium's own declared functions give and take it."""

Result = TypeVar("Result")


def _straight(function: ctypes._CFunctionType, result: type[ctypes._SimpleCData[Result]]) -> Callable[..., Result]:
    made: Callable[..., Result] = ctypes.PYFUNCTYPE(result)(ctypes.cast(function, ctypes.c_void_p).value or 0)
    return made


count_rects = _straight(pdfium.FPDFText_CountRects, ctypes.c_int)
get_rect = _straight(pdfium.FPDFText_GetRect, ctypes.c_int)
get_font_size = _straight(pdfium.FPDFText_GetFontSize, ctypes.c_double)
get_font_info = _straight(pdfium.FPDFText_GetFontInfo, ctypes.c_ulong)
get_matrix = _straight(pdfium.FPDFText_GetMatrix, ctypes.c_int)
get_object = _straight(pdfium.FPDFPage_GetObject, ctypes.c_void_p)
get_text_object = _straight(pdfium.FPDFText_GetTextObject, ctypes.c_void_p)
count_marks = _straight(pdfium.FPDFPageObj_CountMarks, ctypes.c_int)
get_mark = _straight(pdfium.FPDFPageObj_GetMark, ctypes.c_void_p)
get_mark_name = _straight(pdfium.FPDFPageObjMark_GetName, ctypes.c_int)
get_type = _straight(pdfium.FPDFPageObj_GetType, ctypes.c_int)
get_bounds = _straight(pdfium.FPDFPageObj_GetBounds, ctypes.c_int)

four_doubles = struct.Struct("4d").unpack_from
four_floats = struct.Struct("4f").unpack_from
six_floats = struct.Struct("6f").unpack_from


def handle(pointer: Pointer) -> ctypes.c_void_p:
    """A PDFium handle in the form in which these functions take it."""
    return ctypes.cast(pointer, ctypes.c_void_p)
