"""`matters fetch`: what a council's ModernGov site publishes, kept with all that it says. A later run brings the rest.

Exit codes: 0 all that is wanted is held, 1 something did not come or only partly, 2 nothing could be done.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from matters.commands.fetch_report import Report, as_json, committee_lines, meeting_lines, summary_lines
from matters.commands.prepare import CannotPrepareError, prepare
from matters.commands.terminal import printable
from matters.fetching.errors import FetchError
from matters.fetching.parse.words import day_in
from matters.fetching.profile import SHIPPED, Profile, profile_for, profiles_in

if TYPE_CHECKING:
    from matters.fetching.listing import Committee
    from matters.fetching.site import Site

A_YEAR = dt.timedelta(days=365)
AHEAD = dt.timedelta(days=3650)
LEAST_PAUSE = 0.5
"""Seconds between requests to somebody else's machine, whatever is asked for."""
USUAL_PAUSE = 1.0


class NothingToFetchError(FetchError):
    """What was asked for leads to nothing; the message says what to ask instead."""


def run(argv: Sequence[str]) -> int:
    """Fetch what is wanted of a site."""
    arguments = _parser().parse_args(argv)
    try:
        var = prepare()
        folders = (SHIPPED, var / "profiles")
        if not arguments.source:
            return _no_source(folders)
        return _fetch(arguments, profile_for(arguments.source, folders), var)
    except (FetchError, CannotPrepareError) as error:
        print(f"matters fetch: {printable(str(error))}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="matters fetch", description="Fetch what a council's ModernGov site publishes, and keep it."
    )
    parser.add_argument("source", nargs="?", metavar="URL", help="the site's address, any page of it, or a profile")
    parser.add_argument(
        "--committee", action="append", default=[], metavar="ID", help="number or name; give it again for more"
    )
    parser.add_argument("--since", type=_day, metavar="DATE", help="meetings from this day on (default a year ago)")
    parser.add_argument("--until", type=_day, metavar="DATE", help="meetings up to this day (default all to come)")
    parser.add_argument("--dry-run", action="store_true", help="list what would be fetched, and fetch no document")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="for people, or for programs")
    parser.add_argument("--pause", type=_seconds, metavar="SECONDS", help="between two requests (default 1)")
    parser.add_argument("--tries", type=int, default=4, metavar="N", help="how often a busy site is asked (default 4)")
    parser.add_argument("--timeout", type=_seconds, default=30, metavar="SECONDS", help="of silence (default 30)")
    return parser


def _day(text: str) -> dt.date:
    found = day_in(text)
    if found is None:
        message = f"{text!r} is no date. Write it like 2030-06-04 or 4/6/2030"
        raise argparse.ArgumentTypeError(message)
    return found


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1
    if not 0 <= seconds <= 3600:
        message = f"{text!r} is no number of seconds from 0 to 3600"
        raise argparse.ArgumentTypeError(message)
    return seconds


def _no_source(folders: Sequence[Path]) -> int:
    print("matters fetch: say which site: its address, or one of these profiles.", file=sys.stderr)
    for key, path in profiles_in(folders).items():
        try:
            profile = profile_for(key, folders)
            print(f"  {key:<14}{profile.name}, {profile.base.url}")
        except FetchError as error:
            print(f"  {key:<14}cannot be used ({path}): {error}")
    print("For example: matters fetch https://moderngov.example.gov.uk --committee 101 --since 2026-01-01")
    return 2


def _fetch(arguments: argparse.Namespace, profile: Profile, var: Path) -> int:
    from matters.fetching.client import Client, Pace
    from matters.fetching.journal import Journal
    from matters.fetching.robots import Robots
    from matters.fetching.site import Site

    pace = Pace(_pause(arguments, profile), max(1, arguments.tries), timeout=max(1.0, arguments.timeout))
    name = "".join(c if c.isalnum() else "-" for c in profile.base.url.split("://")[1].rstrip("/"))
    with (
        Client(profile.base, _agent(profile), pace, _say) as client,
        Journal(var / "fetched" / f"{name}.sqlite3") as journal,
    ):
        robots = Robots(client, journal)
        client.check = robots.check
        client.pace = replace(pace, pause=max(pace.pause, robots.delay))
        site = Site(profile, client, journal, robots, keeps_pages=not arguments.dry_run)
        committees = _committees(arguments.committee, profile, site)
        if not committees:
            return _choose(site, arguments.source)
        return _walk(arguments, site, committees)


def _pause(arguments: argparse.Namespace, profile: Profile) -> float:
    wanted = (arguments.pause, profile.pause, USUAL_PAUSE)
    pause: float = next(seconds for seconds in wanted if seconds is not None)
    return pause if profile.base.may_be_private else max(pause, LEAST_PAUSE)


def _agent(profile: Profile) -> str:
    """How the program introduces itself: its name and version, and whom to write to."""
    from django.conf import settings

    contact = "".join(c for c in str(settings.CONTACT) if c.isascii() and c.isprintable() and c not in "()")
    if not contact and not profile.base.may_be_private:
        _say("Set MATTERS_CONTACT to your mail address, so that the council can reach whoever asks its site.")
    return f"matters-arising/{version('matters-arising')}" + (f" (+{contact})" if contact else "")


def _committees(wanted: Sequence[str], profile: Profile, site: Site) -> list[int]:
    """The numbers of the committees wanted: those given, else that of the address, else those of the profile."""
    if not wanted:
        return [profile.base.committee] if profile.base.committee else list(profile.committees)
    if all(each.isdecimal() for each in wanted):
        return [int(each) for each in wanted]
    known = site.committees()
    return [int(each) if each.isdecimal() else _named(each, known) for each in wanted]


def _named(name: str, known: Sequence[Committee]) -> int:
    """The number of the one committee whose name holds these words."""
    exact = [each for each in known if each.name.casefold() == name.casefold()]
    fitting = exact or [each for each in known if name.casefold() in each.name.casefold()]
    if len(fitting) == 1:
        return fitting[0].number
    if fitting:
        names = "; ".join(f"{each.number} {each.name}" for each in fitting)
        raise NothingToFetchError(f"{name!r} fits several committees: {names}. Give a number.")
    raise NothingToFetchError(f"no committee is called {name!r}. Run the command without --committee to see all.")


def _choose(site: Site, source: str) -> int:
    committees = site.committees()
    print(f"matters fetch: say which committee of {site.base} with --committee and its number.", file=sys.stderr)
    for line in committee_lines(committees):
        print(line)
    print(f"For example: matters fetch {printable(source)} --committee {committees[0].number}", file=sys.stderr)
    return 2


def _walk(arguments: argparse.Namespace, site: Site, committees: Sequence[int]) -> int:
    from matters.commands.fetched import StoreKeeper
    from matters.commands.import_packs import command_actor
    from matters.fetching.walk import Walk

    today = dt.date.today()  # noqa: DTZ011 - the day where the command runs
    since = arguments.since or today - A_YEAR
    keeper = StoreKeeper(site.profile, command_actor("fetch"))
    walk = Walk(site, keeper, since, arguments.until or today + AHEAD, today, arguments.dry_run, _progress())
    report = Report()
    in_words = arguments.format == "text"
    if in_words:
        print(f"{site.profile.name or site.base}, meetings from {since:%-d %B %Y} on", flush=True)
    for result in walk.meetings(committees):
        report.meetings.append(result)
        if in_words:
            for line in meeting_lines(result, is_dry=arguments.dry_run):
                print(line, flush=True)
    report.stopped, report.notes, report.gone = walk.stopped, site.notes, walk.gone
    if in_words:
        for line in summary_lines(report):
            print(line)
        if not report.meetings and not report.stopped:
            print(
                "The site lists no meeting of that committee since then. Check --committee, or give an earlier --since."
            )
    else:
        print(json.dumps(as_json(report, site.base, committees), ensure_ascii=False, indent=1))
        if report.stopped:
            print(f"matters fetch: {printable(report.stopped)}", file=sys.stderr)
    return report.exit_code()


def _progress() -> Callable[[str], None]:
    """Says what is being fetched, where somebody watches."""
    return (lambda what: _say(f"fetching {what} ...")) if sys.stderr.isatty() else lambda _: None


def _say(what: str) -> None:
    print(printable(what), file=sys.stderr, flush=True)
