"""Addresses of a body that was found to be another: they lead on to the same page of that other."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from matters.council.people.find_body import final_body
from matters.council.people.models import Body

View = Callable[..., HttpResponseBase]


def leads_on(view: View) -> View:
    """A page below a body's address; where there is none, and the body was merged, the one of the other body."""

    @wraps(view)
    def answer(request: HttpRequest, *arguments: object, body: str, **named: object) -> HttpResponseBase:
        try:
            return view(request, *arguments, body=body, **named)
        except Http404:
            merged = Body.objects.filter(slug=body, merged_into__isnull=False).first()
            if merged is None:
                raise
            rest = request.get_full_path().removeprefix(f"/{body}")
            return redirect(f"/{final_body(merged).slug}{rest}")  # it can be undone, so not for ever

    return answer
