"""The sample packs, where they lie beside the checkout, become meetings of bodies with people in them."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from matters.council.meetings.models import Attendance, Meeting, MinuteItem
from matters.council.papers.models import Reading, Report, Statement
from matters.council.people.models import Name
from matters.council.writing.import_pack import import_pack
from tests.council.packs import CLERK
from tools.scoring import SHARED

FOLDER = SHARED / "packs"
TEXTS = sorted([*FOLDER.glob("*_*.txt"), *FOLDER.glob("forms/*.txt"), *FOLDER.glob("forms/*.html")])
PDFS = sorted(FOLDER.glob("pdf/*-a.pdf"))

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", [*TEXTS, *PDFS], ids=lambda path: path.name)
def test_a_sample_finds_its_meetings_and_everybody_in_them(path: Path) -> None:
    imported = import_pack(path.read_bytes(), path.name, CLERK)
    assert imported.meetings
    assert Reading.objects.get().is_placed
    named = Attendance.objects.exclude(name=None).count()
    assert named >= 0.85 * Attendance.objects.count() - 1  # the rest are groups: "eight members of the public"
    assert not Statement.objects.filter(field__endswith="not shown").exists()


@pytest.mark.skipif(not PDFS, reason="no sample packs beside the checkout")
@pytest.mark.parametrize("number", sorted({path.name[:3] for path in PDFS}))
def test_a_pack_as_text_and_as_pdf_is_one_pack(number: str) -> None:
    for path in itertools.chain(FOLDER.glob(f"{number}_*.txt"), FOLDER.glob(f"pdf/{number}-[ab].pdf")):
        import_pack(path.read_bytes(), path.name, CLERK)
    assert Meeting.objects.count() == 2
    assert not Name.objects.filter(is_ambiguous=True).exists()
    for model in (Report, MinuteItem):
        stated = Statement.objects.filter(thing_kind=model._meta.label_lower).order_by()
        alone = max(len(set(stated.filter(reading=r).values_list("thing_id"))) for r in Reading.objects.all())
        assert model._default_manager.count() <= 1.1 * alone
