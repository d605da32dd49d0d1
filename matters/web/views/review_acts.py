"""The forms of a review: correct, reject, split, join, add, undo. Each shows what there is and what will be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from matters.council.meetings.models import Attendance, PartOfMeeting
from matters.council.papers.models import Original
from matters.council.review.pages import ReviewPage
from matters.council.review.values import State, Value
from matters.council.settling.shapes import SHAPES
from matters.council.writing.add_missing import Addition, add_missing
from matters.council.writing.correct import correct
from matters.council.writing.errors import CannotChangeError
from matters.council.writing.reject import reject
from matters.council.writing.rule_on_place import Place, correct_place, reject_place
from matters.council.writing.split_thing import join_things, kind_that_is, owner_of, split_thing
from matters.council.writing.transaction import Actor
from matters.council.writing.undo import event_of, undo
from matters.web.navigation import Step
from matters.web.value_forms import Control, NotAValueError, control_of
from matters.web.views.review import Review, actor_of, entry_of, for_officers, only_of, page_address, value_of

SHORTEST_REASON = 3


@dataclass(slots=True)
class Form:
    """What was typed, and what is wrong with it, by control."""

    typed: str = ""
    label: str = ""
    why: str = ""
    errors: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Act:
    """An act on a value: the words of its page and button, and what does it. `needs_words`: a control to type in."""

    heading: str
    button: str
    do: Callable[[Original, ReviewPage, Value, Form, Actor], None]
    needs_words: bool = False


def _correct(original: Original, shown: ReviewPage, value: Value, form: Form, actor: Actor) -> None:
    assert value.subject is not None
    typed = control(value).parse(form.typed)
    if value.is_place:
        correct_place(original, Place(value.path, value.read), str(typed), actor, form.why)
    else:
        correct(value.subject, value.field, typed, actor, form.why)


def _reject(original: Original, shown: ReviewPage, value: Value, form: Form, actor: Actor) -> None:
    if isinstance(value.thing, PartOfMeeting):
        reject(value.thing, actor, form.why)
    elif value.is_place:
        reject_place(original, Place(value.path, value.read), actor, form.why)
    else:
        message = "This cannot be rejected. Correct it to what is printed, or to nothing."
        raise CannotChangeError(message)


def _split(original: Original, shown: ReviewPage, value: Value, form: Form, actor: Actor) -> None:
    parts = form.typed.replace("\r\n", "\n").split("\n\n")
    split_thing(thing_of(value), parts, actor, form.why)


def _join(original: Original, shown: ReviewPage, value: Value, form: Form, actor: Actor) -> None:
    further = next_to(value)
    if further is None:
        message = "There is nothing after it that it could be joined to."
        raise CannotChangeError(message)
    join_things(thing_of(value), further, actor, form.why)


def _add(original: Original, shown: ReviewPage, value: Value, form: Form, actor: Actor) -> None:
    thing = thing_of(value)
    addition = Addition(form.typed, form.label.strip(), thing, getattr(thing, "kind", ""))
    add_missing(kind_that_is(thing), owner_of(thing), addition, actor, form.why)


def _undo(original: Original, shown: ReviewPage, value: Value, form: Form, actor: Actor) -> None:
    event = event_of(value.correction) if value.correction else None
    if event is None:
        message = "There is nothing to undo here."
        raise CannotChangeError(message)
    undo(event, actor, form.why)


ACTS = {
    "correct": Act("Correct what was read", "Correct it", _correct, needs_words=True),
    "reject": Act("Reject what was read", "Reject it", _reject),
    "split": Act("Split one that is really two", "Split it", _split, needs_words=True),
    "join": Act("Join two that are really one", "Join them", _join),
    "add": Act("Add one that was not read", "Add it", _add, needs_words=True),
    "undo": Act("Undo what was said", "Undo it", _undo),
}


@require_http_methods(["GET", "HEAD", "POST"])
@for_officers
def act_on_value(request: HttpRequest, sha256: str, number: int, act: str) -> HttpResponseBase:
    """`/originals/<sha256>/review/<page>/<act>/?value=<key>`: the form of one act, and the doing of it."""
    if act not in ACTS:
        raise Http404
    found, only, doing = Review.of(request, sha256), only_of(request), ACTS[act]
    shown = found.page(number)
    value = value_of(shown, request.GET.get("value", ""))
    form = Form(typed="" if act == "add" else value.shown)
    if request.method == "POST":
        typed, label, why = (request.POST.get(name, "") for name in ("words", "label", "why"))
        form = Form(typed, label, why)
        if _done(doing, found.original, shown, value, form, actor_of(request)):
            anchor = "" if act == "undo" else f"#v-{value.key}"
            return redirect(page_address(sha256, number, only, {"done": act}) + anchor)
    return _form(request, found, shown, value, act, form)


def _done(doing: Act, original: Original, shown: ReviewPage, value: Value, form: Form, actor: Actor) -> bool:
    """Do it, or say in the form what is wrong."""
    if len(form.why.strip()) < SHORTEST_REASON:
        form.errors["why"] = "Say why, in a few words: whoever reads the record of changes will want to know."
    if doing.needs_words and not form.errors:
        try:
            doing.do(original, shown, value, form, actor)
        except (NotAValueError, CannotChangeError) as error:
            form.errors["words"] = str(error)
    elif not form.errors:
        try:
            doing.do(original, shown, value, form, actor)
        except CannotChangeError as error:
            form.errors["why"] = str(error)
    return not form.errors


def _form(request: HttpRequest, found: Review, shown: ReviewPage, value: Value, act: str, form: Form) -> HttpResponse:
    sha256, only = found.original.sha256, only_of(request)
    back = page_address(sha256, shown.number, only, {})
    return render(
        request,
        "review/act.html",
        {
            "original": found.original,
            "shown": shown,
            "value": value,
            "entry": entry_of(shown, value),
            "act": act,
            "doing": ACTS[act],
            "form": form,
            "control": control(value) if act == "correct" else Control("text"),
            "further": next_to(value) if act == "join" else None,
            "takes_label": act == "add" and hasattr(value.thing, "label"),
            "is_rejected": value.state is State.REJECTED,
            "back": f"{back}#v-{value.key}",
            "only": only,
            "trail": [*found.trail(), Step(shown.words, back)],
        },
        status=400 if form.errors else 200,
    )


def control(value: Value) -> Control:
    """The control for a value."""
    if value.subject is None:
        raise Http404
    return control_of(value.subject, value.field, is_place=value.is_place)


def thing_of(value: Value) -> PartOfMeeting:
    """The thing that a value belongs to, where it is one that can be split."""
    if not isinstance(value.thing, PartOfMeeting):
        message = "This can be corrected or rejected, not split or joined."
        raise CannotChangeError(message)
    return value.thing


def next_to(value: Value) -> PartOfMeeting | None:
    """The thing of the same kind that stands behind it under the same heading."""
    thing = value.thing
    if not isinstance(thing, PartOfMeeting):
        return None
    shape = next(shape for shape in SHAPES.values() if isinstance(thing, shape.model))
    among: dict[str, object] = {shape.owner: owner_of(thing), "is_rejected": False}
    if isinstance(thing, Attendance):
        among["kind"] = thing.kind
    beside = shape.model._default_manager.filter(**among)
    return beside.filter(position__gt=thing.position).order_by("position").first()
