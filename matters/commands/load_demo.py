"""The demo borough in the store: its packs written and imported, its sign-ins made, its day chosen."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from matters.commands.import_packs import attempt, command_actor, with_progress
from matters.commands.import_report import FAILED
from matters.timing.clear_days import latest_day_for

if TYPE_CHECKING:
    from matters.council.people.models import Person
    from matters.demo.content import Pack

PASSWORD = "demo"  # noqa: S105 - printed for whoever tries the demo
YEARS = 2


@dataclass(frozen=True, slots=True)
class SignIn:
    """A name to sign in with, and who that is."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo as it stands: how many files of it were refused, who may sign in, and which day it is there."""

    refused: int
    sign_ins: tuple[SignIn, ...]
    today: dt.date | None


def load_demo(var: Path) -> Demo:
    """Load what of the demo borough is not there yet. Stopped half-way, the next time completes it."""
    from matters.demo import GENERATOR_VERSION

    packs = _packs(var / "demo" / GENERATOR_VERSION)
    return Demo(_import(packs), _sign_ins(), _today())


def _packs(folder: Path) -> list[Path]:
    """The packs of the demo borough, written once: the first year as text, the second as PDF, so that both are seen."""
    from matters.demo.world.invent import DEFAULT_SEED, FIRST_YEAR
    from matters.demo.write import Writing, write_borough

    def form(pack: Pack) -> tuple[str]:
        return ("text",) if pack.meeting.year.startswith(str(FIRST_YEAR)) else ("pdf",)

    if not any(folder.glob("*/truths.json")):  # written last, so it says that the packs are all there
        print("Writing the packs of the demo borough ...", file=sys.stderr)
        for _ in write_borough(folder, Writing(DEFAULT_SEED, years=YEARS, formats=form, labels=False)):
            pass
    return sorted((path for path in folder.glob("*/*") if path.suffix in (".pdf", ".txt")), key=_date_of)


def _date_of(pack: Path) -> dt.date:
    """The day of the meeting, with which a pack's name ends."""
    return dt.date.fromisoformat(pack.stem[-10:])


def _import(packs: list[Path]) -> int:
    """Import what is not yet held; how many files were refused."""
    from matters.council.papers.keep import digest_of
    from matters.council.papers.models import Original
    from matters.council.writing.import_pack import import_pack

    held = set(Original.objects.values_list("sha256", flat=True))
    missing = [path for path in packs if digest_of(path.read_bytes()) not in held]
    if missing:
        print(f"Importing {len(missing)} packs of the demo borough ...", file=sys.stderr)
    actor = command_actor("serve --demo")
    results = [
        attempt(path.name, partial(import_pack, path.read_bytes(), path.name, actor))
        for path in with_progress(missing, "Importing")
    ]
    refused = [result for result in results if result.outcome == FAILED]
    for result in refused:
        print(f"matters serve: {result.name}: {result.told}", file=sys.stderr)
    return len(refused)


def _sign_ins() -> tuple[SignIn, ...]:
    """An officer and the member who chairs scrutiny; made where they are not there, left alone where they are."""
    from django.contrib.auth.models import Permission, User

    clerk, is_new = User.objects.get_or_create(username="clerk")
    if is_new:
        clerk.set_password(PASSWORD)
        clerk.save()
        clerk.user_permissions.add(Permission.objects.get(codename="see_officers_things"))
    member, is_new = User.objects.get_or_create(username="member")
    if is_new:
        member.set_password(PASSWORD)
        member.save()
    chair = _chair()
    if chair is not None and chair.user is None and not hasattr(member, "person"):
        chair.user = member
        chair.save(update_fields=["user"])
    seen_as = f"{chair} (a member of the scrutiny committee)" if chair else "a member"
    return SignIn("clerk", "an officer"), SignIn("member", seen_as)


def _chair() -> Person | None:
    """Who chairs the scrutiny committee by its newest front sheet."""
    from matters.council.meetings.models import Seat

    seats = Seat.objects.filter(role="Chair", meeting__body__name__icontains="scrutiny").order_by("-meeting__date")
    seat = seats.select_related("name__person").first()
    return seat.name.person if seat else None


def _today() -> dt.date | None:
    """The day on which the last packs have just come out, so that there are meetings to come and meetings held."""
    from matters.council.meetings.models import Meeting

    last = Meeting.objects.order_by("-date").values_list("date", flat=True).first()
    return latest_day_for(last) + dt.timedelta(days=1) if last else None
