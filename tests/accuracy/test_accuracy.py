"""The accepted accuracy figures hold: fewer right readings than before is a failure, as a broken test is."""

from __future__ import annotations

import pytest

from tools.accuracy import Labelled, accepted, changes, demo, figures, samples, score

DOCUMENTS = [*samples(), *demo()]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.name)
def test_no_figure_falls(document: Labelled) -> None:
    now = figures({document.name: score(document)})
    assert [str(c) for c in changes(accepted(), now) if c.now < c.was] == []
    assert document.name in accepted(), "a new labelled document: run `make accuracy` and accept its figures"
