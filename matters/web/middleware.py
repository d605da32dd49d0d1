"""What every answer of the site carries, whatever page it is."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_cache_control, patch_vary_headers

COMPRESSED_TYPES = ("text/html", "text/css", "text/javascript", "image/svg+xml", "application/json")


class CompressTextMiddleware(GZipMiddleware):
    """Pages, styles and scripts travel compressed; originals and pictures as they are, byte for byte."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress where the type is text made here."""
        if not response.get("Content-Type", "").startswith(COMPRESSED_TYPES):
            return response
        return super().process_response(request, response)


class HeadersMiddleware:
    """The cache contract, and what a page may do in a browser.

    A page that anybody may see may be kept and must be checked again before it is shown (`public, no-cache`: the
    check costs one small query, and a corrected minute is never shown stale). What a signed-in person sees is kept
    nowhere. An error is not kept. A view that has set Cache-Control itself keeps its own.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then add the headers."""
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        if request.user.is_authenticated:
            response["Cache-Control"] = "private, no-store"
        elif not response.has_header("Cache-Control"):
            kept = request.method in ("GET", "HEAD") and response.status_code < 400
            patch_cache_control(response, **({"public": True, "no_cache": True} if kept else {"no_store": True}))
        patch_vary_headers(response, ["Cookie"])
        return response
