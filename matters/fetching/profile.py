"""Council profiles: ten lines of TOML that say where a council publishes and what of it is wanted.

Those of the package lie in `matters/fetching/profiles/`, a person's own in `profiles/` of the data folder; of two with
one key the person's own holds. `docs/fetching.md` says how to write one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from matters.fetching.addresses import Base, base_of
from matters.fetching.errors import BadAddressError, FetchError
from matters.fetching.listing import DocumentKind

SHIPPED = Path(__file__).parent / "profiles"
KEYS = {"name", "base", "authority", "service", "internal", "pause", "committee", "titles"}


class BadProfileError(FetchError):
    """A profile that cannot be used."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One council. `committees` are those wanted, by number; `titles` patterns of its documents' titles, by kind."""

    key: str
    base: Base
    name: str = ""
    authority: str = ""
    service: bool = True
    pause: float | None = None
    committees: Mapping[int, str] = field(default_factory=dict)
    titles: Mapping[DocumentKind, str] = field(default_factory=dict)


def profile_of(key: str, text: str) -> Profile:
    """A profile from its TOML. Raises `BadProfileError` with the line's name where it cannot be used.

    >>> profile_of("exshire", 'name = "Exshire"\\nbase = "https://democracy.exshire.gov.uk"').base.host
    'democracy.exshire.gov.uk'
    """
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadProfileError(f"the profile {key} is no TOML ({error}).") from None
    unknown = sorted(set(said) - KEYS)
    if unknown:
        raise BadProfileError(f"the profile {key} has a line {unknown[0]!r} that means nothing here.")
    try:
        base = replace(base_of(str(said["base"])), is_internal=bool(said.get("internal", False)))
    except KeyError:
        raise BadProfileError(f"the profile {key} has no line 'base' with the site's address.") from None
    except BadAddressError as error:
        raise BadProfileError(f"the profile {key} has a base that cannot be used: {error}") from None
    try:
        committees = {int(each["id"]): str(each.get("name", "")) for each in said.get("committee", [])}
        titles = {DocumentKind(kind): str(pattern) for kind, pattern in said.get("titles", {}).items()}
        for pattern in titles.values():
            re.compile(pattern)
        pause = float(said["pause"]) if "pause" in said else None
    except (KeyError, ValueError, TypeError, AttributeError, re.error) as error:
        raise BadProfileError(f"the profile {key} has a value that cannot be used ({error}).") from None
    name, authority = str(said.get("name", "")), str(said.get("authority", ""))
    return Profile(key, base, name, authority, bool(said.get("service", True)), pause, committees, titles)


def profiles_in(folders: Iterable[Path]) -> dict[str, Path]:
    """The profiles of some folders, by key; a later folder's hold.

    >>> "sallowgarth" in profiles_in([SHIPPED])
    True
    """
    return {path.stem: path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.toml"))}


def profile_for(given: str, folders: Iterable[Path]) -> Profile:
    """The profile that a key or a site's address stands for; an address without one is a profile of its own.

    Whoever gives an address chooses the committee too; the rest of what is known of the site holds.

    Raises `BadProfileError` or `BadAddressError`.
    """
    known = profiles_in(folders)
    if given in known:
        return profile_of(given, known[given].read_text(encoding="utf8"))
    if re.fullmatch(r"[\w-]+", given) and given != "localhost":
        keys = ", ".join(sorted(known))
        raise BadProfileError(f"there is no profile {given!r}. There are: {keys}. Or give a site's address.")
    base = base_of(given)
    for key, path in known.items():
        try:
            profile = profile_of(key, path.read_text(encoding="utf8"))
        except BadProfileError:
            continue
        if profile.base.url == base.url:
            return replace(profile, committees={}, base=replace(profile.base, committee=base.committee))
    return Profile(base.host, base)
