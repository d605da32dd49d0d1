"""The reference that a matter keeps: the committee's code, the year, the minute and the clause.

It follows from the minute alone, so that the order in which packs are imported cannot matter. Only where two
committees have the same initials does the second one known get a figure behind its code.
"""

from __future__ import annotations

from matters.council.followup.models import Matter
from matters.council.people.identity import slug_of
from matters.council.people.models import Body

SMALL_WORDS = {"a", "ac", "and", "for", "in", "of", "on", "the", "to", "with", "y", "yr"}
SHORTEST = 2


def initials(name: str) -> str:
    """The initials of a committee's name; the beginning of a name of one word.

    >>> initials("overview and scrutiny committee places"), initials("Cabinet")
    ('OSCP', 'CAB')
    """
    words = [word for word in slug_of(name).split("-") if word and word not in SMALL_WORDS]
    letters = "".join(word[0] for word in words)
    return (letters if len(letters) >= SHORTEST else "".join(words)[:3] or "X").upper()[:30]


def code_of(body: Body) -> str:
    """The code of a body in its matters' references: the one they have already, else its initials where free."""
    held = Matter.objects.filter(minute_item__meeting__body=body).order_by("pk").values_list("code", flat=True).first()
    if held:
        return held
    wanted = initials(body.key)
    taken = set(Matter.objects.filter(code__startswith=wanted).order_by().values_list("code", flat=True).distinct())
    return next(code for n in range(1, len(taken) + 2) if (code := wanted + (str(n) if n > 1 else "")) not in taken)


def number_of(minute: str, key: str) -> str:
    """A matter's part of the reference: the minute's number, and the clause or that it was said.

    >>> number_of("57", "2a"), number_of("57", "resolution"), number_of("57", "said~2")
    ('57-2a', '57', '57-said-2')
    """
    return minute if key == "resolution" else f"{minute}-{key.replace('~', '-').removeprefix('resolution-')}"
