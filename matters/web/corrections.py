"""What persons have corrected of the things on a page, so that the page can say so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Model, Q

from matters.council.audit.corrected import ADDED
from matters.council.audit.models import Correction


def corrections_of(*groups: Iterable[Model]) -> list[tuple[Model, Correction]]:
    """The standing corrections of these things, in one query, each with the thing it corrects, oldest first.

    What was added counts once, by its words; what was only confirmed changes nothing that is shown.
    """
    things = {(thing._meta.label_lower, thing.pk): thing for group in groups for thing in group}
    keys: dict[str, list[int]] = defaultdict(list)
    for kind, key in things:
        keys[kind].append(key)
    if not keys:
        return []
    chosen = Q()
    for kind, ids in keys.items():
        chosen |= Q(thing_kind=kind, thing_id__in=ids)
    spoken = Correction.objects.filter(chosen, undone_at=None, act__in=(Correction.Act.CORRECT, Correction.Act.ADD))
    found = spoken.exclude(act=Correction.Act.ADD, field__in=(ADDED, "label"))
    return [(things[correction.thing_kind, correction.thing_id], correction) for correction in found]
