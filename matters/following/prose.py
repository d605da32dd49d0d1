"""Promises that are minuted without a decision: what somebody said they would do, or was asked to, in the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from matters.following.actions import action_line, owner_line
from matters.following.clauses import Asking
from matters.following.patterns import DONE, PASSIVE, PUT_OFF, ROLE, VERB, one_of, unquoted
from matters.following.vocabulary.asking import ACCEPTING, ASKING_TOGETHER, PROMISING, UNREAL
from matters.following.welsh import promised_in_welsh
from matters.reading.document import Span
from matters.reading.grammar.naming.sentences import sentences
from matters.reading.record import MinuteItem, Stated, Text


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence that promises or asks: what, and the words to look in for by when."""

    text: Text
    asking: Asking
    due_words: str


@dataclass(slots=True)
class _Wish:
    """What somebody asked for and nobody has granted yet. `is_joint`: the body or its chair asked it."""

    text: Text
    asking: Asking
    is_joint: bool


_UNREAL = re.compile(rf"\b(?:{one_of(UNREAL)})\b", re.IGNORECASE)
_ACCEPTED = re.compile(rf"(?:{'|'.join(ACCEPTING)})", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^(?:(?:In|On|By way of) (?:reply|response|answer|conclusion)[^,]*, )?(?P<np>(?:the "
    r")?[A-Z][\w’'.&/()\-–]*(?: [\w’'.&/()\-–]+){0,9}?)(?:,)? "
    r"(?:said|replied|confirmed|advised|undertook|agreed|apologised|did|had|has|was|were|is|could|would|will|explained|accepted|"
    r"promised|offered|noted|regretted|stated|reported|responded|asked|requested|felt|thought|committed|acknowledged|added|"
    r"indicated|provided|presented|informed|assured|volunteered|welcomed|spoke|answered)\b"
)
_PRONOUN = re.compile(r"^(?:he|she|they|it|who|this|that|these|there|which|we|i)$", re.IGNORECASE)
_PROMISED = re.compile(
    rf"\b(?:{one_of(PROMISING)}) (?:to|that(?: (?P<who>[^,;]{{1,70}}?))? (?:would|will)) (?P<what>(?:{VERB})\b.*)",
    re.IGNORECASE,
)
_PROMISED_DONE = re.compile(
    rf"(?:^|\b(?:that|and|, but) )?(?P<thing>[^,;]{{0,120}}?)\b(?:would|will|should) (?:also |"
    rf"then )?be (?P<done>{DONE})\b(?P<rest>.*)",
    re.IGNORECASE,
)
_WOULD = re.compile(
    rf"(?P<before>.*?)\b(?:would|will|is to|are to) (?:also |then |now |be able to )?(?P<what>(?:{VERB})\b.*)",
    re.IGNORECASE,
)
_THING_WOULD = re.compile(
    r"\b(?P<thing>future reports|[Tt]he (?:\w+ ){0,3}(?:report|plan|paper|strategy|item|"
    r"update|scorecard)) (?:would|will) (?P<what>(?:combine|include|show|come|go|be in)\b.*)"
)
_WAS_ASKED = re.compile(
    r"(?P<who>.+?) (?:was|were|would be|is|are) (?:also )?(?:asked|requested|invited|tasked|instructed) to (?P<what>.+)"
)
_ASKED_SOMEBODY = re.compile(
    r"(?P<asker>.+?)\b(?:asked|requested|invited|instructed) (?P<who>(?:the "
    r")?[A-Za-z][^,;]{1,60}?) (?:to|if (?:he|she|they) could) (?P<what>(?:" + VERB + r")\b.+)"
)
_ASKED_FOR = re.compile(
    r"(?P<asker>.+?)\b(?<!had )(?<!been )(?:asked (?:for|to see|to have|to receive)|"
    r"requested(?! to| that)|called for) (?P<what>.+)"
)
_ASKED_THAT = re.compile(r"(?P<asker>.+?)\b(?<!had )(?<!been )(?:asked|requested) (?:that|if|whether) (?P<what>.+)")
_PUT_OFF = re.compile(
    r"\b(?P<thing>(?:[Tt]his|[Tt]he)(?: agenda)? (?:item|report|matter|paper|"
    rf"presentation)[^.;]{{0,60}}?) (?:was|were|be|had been|has been|would be) (?P<how>{PUT_OFF})\b(?P<rest>.*)"
)
_OWNER_TOLD = re.compile(
    r"(?:^|[;:–] )(?P<who>(?:The |the )?[A-Z][\w’'.-]*(?: (?:of |for |and "
    rf")?[A-Z][\w’'.-]*){{0,5}}) to (?P<what>(?:{VERB})\b.+)"
)
_NOT_YET = re.compile(r"(?P<thing>\w+) of which could not be (?P<done>\w+) until (?P<rest>.+)")
_TO_SOMEBODY = re.compile(
    r"\b(?:members?|committee|panel|board|cabinet|council|him|her|them|councillors?|cllr|chair|chairman|meeting|everyone|agenda|"
    r"dashboard|scorecard|programme|website|clerk|solicitor|officers?|director|group|forum|commission|sub-committee|mr|mrs|ms|Chair)\b",
    re.IGNORECASE,
)
_BODY_SEES = re.compile(r"^the (?:Panel|Committee|Board|Members) (?:see|have|receive)")
_ROLE_START = re.compile(r"^(?:[A-Z]{2,3}|[A-Z][\w’'-]+ [A-Z][\w’'-]+|Officers|officers|staff)$")


def promises(item: MinuteItem) -> Iterator[Promise]:
    """What an item's prose promises, each thing once."""
    decided = {r.text.value for r in item.resolutions}
    found: list[Promise] = []
    for paragraph in item.paragraphs:
        if paragraph.value in decided and not re.search(rf"\b(?:{PUT_OFF})\b", paragraph.value):
            continue
        owner = owner_line(paragraph.value)
        if owner is not None:
            _give_owner(found, owner, item, paragraph)
            continue
        row = action_line(paragraph.value)
        if row:
            found.append(Promise(paragraph, row, paragraph.value))
            continue
        found.extend(_of_paragraph(paragraph, item.title.value))
    for question in item.questions:
        found.extend(p for p in _of_paragraph(question, item.title.value) if _PROMISED.search(question.value))
    yield from found


def _give_owner(found: list[Promise], owner: str, item: MinuteItem, line: Text) -> None:
    """ "ACTION: IC" gives the sentence before it its owner, or makes a task of that sentence."""
    before = [p for p in item.paragraphs if (p.span.line or 0) < (line.span.line or 0) and owner_line(p.value) is None]
    if not before:
        return
    last = before[-1]
    if found and (last.span.line or 0) <= (found[-1].text.span.line or 0) <= (line.span.line or 0):
        asking = found[-1].asking
        found[-1] = replace(
            found[-1],
            asking=replace(
                asking, addressee=asking.addressee if asking.addressee and asking.addressee != "She" else owner
            ),
        )
        return
    *_, (start, end) = sentences(last.value)
    sentence = last.value[start:end]
    should = re.search(r"\b(?:should|would|to) (?P<what>\w+.*)$", sentence)
    what = [
        m["what"]
        for m in re.finditer(r"\b(?:should|to be|needs? to|must|to) (?=(?P<what>\w+.*))", sentence)
        if re.match(VERB, m["what"])
    ]
    found.append(
        Promise(
            _at(last, start), Asking(what[0] if what else (should["what"] if should else sentence), owner), sentence
        )
    )


def _of_paragraph(paragraph: Text, title: str) -> Iterator[Promise]:
    plain = unquoted(paragraph.value)
    somebody: str | None = None
    wish: _Wish | None = None
    held: Promise | None = None
    for start, end in sentences(plain):
        sentence = plain[start:end]
        place = _at(paragraph, start)
        if wish and _ACCEPTED.search(sentence) and not _THING_WOULD.search(sentence):
            yield Promise(wish.text, _granted(wish.asking, _named(sentence, somebody)), wish.text.value)
            wish = None
            continue
        until = re.match(r"This (?:would|will|should) be ((?:in|on|by|at) .+)", sentence)
        if until and held is not None:
            held = replace(
                held,
                due_words=until[1],
                asking=replace(held.asking, action=re.sub(r" once .*$", f" {until[1]}", held.asking.action)),
            )
            continue
        found = promised_in_welsh(sentence) or (
            None if _UNREAL.search(sentence) and " agreed by " not in sentence else _told(sentence, somebody, title)
        )
        if found:
            if held:
                yield held
            held = Promise(place, _about(found, wish), sentence)
            wish = None
        else:
            if wish and wish.is_joint:
                yield Promise(wish.text, wish.asking, wish.text.value)
            wish = _wish(sentence, place)
        somebody = _named(sentence, somebody)
    if held:
        yield held
    if wish and wish.is_joint:
        yield Promise(wish.text, wish.asking, wish.text.value)


def _granted(asked: Asking, by: str | None) -> Asking:
    return replace(
        asked,
        addressee=asked.addressee or (by if by and ROLE.search(by) and not re.match(r"Councillor|Cllr", by) else None),
    )


def _about(found: Asking, wish: _Wish | None) -> Asking:
    """A promise of "it" names what was asked for in the sentence before."""
    it = re.match(rf"(?P<verb>(?:{VERB})) (?:it|this|them)\b", found.action, re.IGNORECASE)
    if it and wish and wish.asking.action.startswith("provide "):
        thing = wish.asking.action.removeprefix("provide ").rstrip(". ")
        return replace(found, action=f"{it['verb']} {thing}{found.action[it.end() :]}")
    return found


def _told(sentence: str, somebody: str | None, title: str) -> Asking | None:
    """What a sentence says that somebody will do or is to do."""
    for rule in (_put_off, _owner_told, _was_asked, _asked_somebody, _promised, _would, _done, _not_yet):
        found = rule(sentence, somebody, title)
        if found:
            return found
    return None


def _owner_told(sentence: str, somebody: str | None, title: str) -> Asking | None:
    """ "; Robin Teale to let the Chair have a breakdown"."""
    found = _OWNER_TOLD.search(sentence)
    return Asking(found["what"], found["who"]) if found and _somebody(found["who"]) else None


def _put_off(sentence: str, somebody: str | None, title: str) -> Asking | None:
    found = _PUT_OFF.search(sentence)
    if not found:
        return None
    return Asking(f"bring the {found['how']} {title.title() if title.isupper() else title} item{found['rest']}")


def _was_asked(sentence: str, somebody: str | None, title: str) -> Asking | None:
    found = _WAS_ASKED.search(sentence)
    if not found or re.match(
        r"(?:note|comment|consider|approve|agree|attend the meeting|present|respond to)\b", found["what"]
    ):
        return None
    who = _cut(_last_clause(found["who"]))
    if re.search(
        r"\b(?:members|committee|panel|board|residents|public|parents)\b", who, re.IGNORECASE
    ) or not _somebody(who):
        return None
    return Asking(found["what"], who)


def _asked_somebody(sentence: str, somebody: str | None, title: str) -> Asking | None:
    found = _ASKED_SOMEBODY.search(sentence)
    if (
        not found
        or not _somebody(found["who"])
        or " be " in found["who"]
        or found["asker"].rstrip().endswith((" had", " be", " been", "was", "were"))
    ):
        return None
    if not (_joint(found["asker"]) or re.search(r"\bofficers\b", found["who"])):
        return None
    return Asking(found["what"], found["who"])


def _promised(sentence: str, somebody: str | None, title: str) -> Asking | None:
    found = _PROMISED.search(sentence)
    if not found:
        return None
    who = _named(sentence, somebody)
    inner = found["who"]
    if inner and not _PRONOUN.match(inner):
        if not _somebody(inner):
            return None
        who = inner
    if who and re.match(r"(?:The )?(?:Committee|Panel|Board|Members|Council)\b", who):
        return None
    return Asking(found["what"], who)


def _would(sentence: str, somebody: str | None, title: str) -> Asking | None:
    """ "The Catering Manager would bring it"."""
    thing = _THING_WOULD.search(sentence)
    if thing:
        words = re.sub(r"^(?:come|go)\b", "", thing["what"])
        verb = "bring" if words != thing["what"] else ""
        said = (
            f"{verb} {thing['thing'][:1].lower()}{thing['thing'][1:]}{words}"
            if verb
            else f"{thing['what']} ({thing['thing']})"
        )
        return Asking(said)
    found = _WOULD.search(sentence)
    if not found or not (
        _TO_SOMEBODY.search(found["what"]) or re.match(r"\w+ (?:it|this)\b|\w+ (?:back|into)\b", found["what"])
    ):
        return None
    near = re.search(r"(?P<who>(?:[Tt]he )?[\w’'./ -]*?)(?:, who|,? which)? ?$", found["before"])
    who = _last_clause(near["who"]) if near else ""
    if not who or _PRONOUN.match(who) or not _somebody(who):
        who_named = _named(sentence, somebody)
        pronoun = bool(re.search(r"(?:\b(?:he|she|they|and|but|who|I)|^)\s*$", found["before"], re.IGNORECASE))
        if not pronoun:
            return None
        if re.search(r", who\s*$", found["before"]):
            who_named = _last_clause(re.sub(r", who\s*$", "", found["before"]))
            tail = re.search(r"\b(the [\w ]+)$", who_named)
            who_named = tail[1] if tail else who_named
        who = who_named or ""
    who = _cut(who)
    if not who or re.match(r"(?:the )?(?:committee|panel|board|members|council|petition)\b", who, re.IGNORECASE):
        return None
    return Asking(found["what"], who)


def _done(sentence: str, somebody: str | None, title: str) -> Asking | None:
    """ "the schedule would be sent to every clerk"; of several, the one that comes to the members."""
    for found in re.finditer(
        rf"\b(?:would|will|should) (?:also |then )?be (?P<done>{DONE})\b(?P<rest>[^;]*?)(?=\band would be\b|$|;)",
        sentence,
        re.IGNORECASE,
    ):
        if not _TO_SOMEBODY.search(found["rest"]) or (re.search(r"\bshould\b", found[0]) and "agreed" not in sentence):
            continue
        thing = _last_clause(re.split(r"\b(?:would|will) be\b", sentence)[0])
        thing = re.sub(r"^.*\b(?:that|indicating that|agreed that)\s+", "", thing).strip()
        verb = PASSIVE[found["done"].lower()]
        agreed = re.search(r"\b(?:agreed|promised|undertook|confirmed|said|advised|provided|indicat\w+)\b", sentence)
        named = _named(sentence, somebody)
        who = named if agreed and named and not _PRONOUN.match(named) and _somebody(named) else None
        return Asking(f"{verb} {thing[:1].lower()}{thing[1:]}{found['rest']}", who)
    return None


def _not_yet(sentence: str, somebody: str | None, title: str) -> Asking | None:
    found = re.search(
        r"\b(?P<thing>details|figures|information|findings|results)\b[^.;]*? could not (?:yet "
        r")?be (?P<done>shared|provided|disclosed|published|released) until (?P<rest>.+)",
        sentence,
    )
    return Asking(f"share {found['thing']} once {found['rest']}") if found else None


def _wish(sentence: str, place: Text) -> _Wish | None:
    """What a sentence asks for, where nobody has said yet that it will be done."""
    if _UNREAL.search(sentence):
        return None
    that = _ASKED_THAT.search(sentence)
    if that:
        done = re.search(
            rf"(?P<thing>.+?) (?:could |should |might |would )?be (?P<done>{DONE})\b(?P<rest>.*)", that["what"]
        )
        if done:
            words = f"{PASSIVE[done['done'].lower()]} {done['thing']}{done['rest']}"
        else:
            words = f"provide {_BODY_SEES.sub('', that['what']).strip()}"
        place_text = Stated(sentence, place.span)
        is_that = bool(re.search(r"(?:asked|requested) that ", sentence))
        return _Wish(place_text, Asking(words), bool(done) and is_that and _joint(that["asker"]))
    wanted = _ASKED_FOR.search(sentence)
    if wanted and not re.search(r"\b(?:petition|petitioners|residents)\b", wanted["asker"], re.IGNORECASE):
        return _Wish(Stated(sentence, place.span), Asking(f"provide {wanted['what']}"), _joint(wanted["asker"]))
    return None


def _joint(asker: str) -> bool:
    words = _last_clause(asker).strip(" ,").lower()
    words = re.sub(r"\b(?:also|then|therefore|further)\b", "", words).strip()
    return words in ASKING_TOGETHER


def _named(sentence: str, before: str | None) -> str | None:
    """Who the sentence is about: its subject, where that is somebody; else who the sentence before was about."""
    found = _SUBJECT.search(sentence)
    if found and not _PRONOUN.match(found["np"]) and _somebody(found["np"]):
        return found["np"]
    return before


def _somebody(words: str) -> bool:
    return bool(ROLE.search(words) or _ROLE_START.match(words.strip()))


def _cut(who: str) -> str:
    """A name without the words after it: "Ms Bee said she"."""
    found = _SUBJECT.match(who)
    return found["np"] if found else who


def _last_clause(words: str) -> str:
    parts = re.split(r"(?:[,;:]\s+(?:and |but |that )?|\b(?:that|but)\s+|\band (?=the |[A-Z]))", words)
    return parts[-1].strip() if parts[-1].strip() else words.strip(" ,;:")


def _at(paragraph: Text, offset: int) -> Text:
    """A sentence's place: the line that it starts on, as far as the paragraph's lines are of one length."""
    span = paragraph.span
    if offset == 0 or span.line is None or span.last_line is None or span.last_line <= span.line:
        return paragraph
    lines = span.last_line - span.line + 1
    line = span.line + offset * lines // max(len(paragraph.value), 1)
    return Stated(
        paragraph.value,
        Span(line=line, page=span.page, last_line=span.last_line, last_page=span.last_page, rects=span.rects),
    )
