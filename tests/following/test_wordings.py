"""Requests are found however they are worded, with their kind, whom they ask and by when; and nothing else is."""

from __future__ import annotations

import pytest

from tests.following.minuted import minuted, resolved
from tests.following.wordings import NOTHING_ASKED, PROMISED, RESOLVED


@pytest.mark.parametrize(("text", "kind", "addressee", "due"), RESOLVED)
def test_a_clause_asks(text: str, kind: str, addressee: str | None, due: str | None) -> None:
    [matter] = resolved(text)
    assert matter.kind == kind
    assert (matter.addressee.value if matter.addressee else None) == addressee
    assert (matter.due is not None) == (due is not None)
    assert (due or "") in (matter.due.text.value if matter.due else "")
    assert matter.is_resolved


@pytest.mark.parametrize(("text", "kind", "addressee", "due"), PROMISED)
def test_a_sentence_promises(text: str, kind: str, addressee: str | None, due: str | None) -> None:
    [matter] = minuted(text)
    assert matter.kind == kind
    assert (matter.addressee.value if matter.addressee else None) == addressee
    assert (matter.due is not None) == (due is not None)
    assert (due or "") in (matter.due.text.value if matter.due else "")
    assert not matter.is_resolved
    assert matter.label is None


@pytest.mark.parametrize("text", NOTHING_ASKED)
def test_nothing_is_asked(text: str) -> None:
    assert resolved(text) == ()
