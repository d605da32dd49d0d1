"""Which entries stand before all others, however often these have the words: those that bear the number asked for."""

from __future__ import annotations

from django.db.models import Case, Value, When

from matters.council.search.terms import Term


def standing(terms: tuple[Term, ...]) -> tuple[Case, ...]:
    """What to order by first: 0 for an entry whose title begins with a number that was asked for, 1 for others.

    A decision's title begins with its minute's number and the labels of its clause. Engines rank short texts first,
    which would put the clauses within 33(2) before 33(2) itself. Nothing where no number was asked for.
    """
    numbers = [number for term in terms if (number := number_of(term))]
    bears = [When(title__startswith=f"{number} ", then=Value(0)) for number in numbers]
    return (Case(*bears, default=Value(1)),) if bears else ()


def number_of(term: Term) -> str:
    """The number of a minute or of a clause of its decision, as titles print it; "" where a term is none.

    >>> number_of(Term(("33", "2", "b"))), number_of(Term(("7154",))), number_of(Term(("waiting", "times")))
    ('33(2)(b)', '7154', '')
    """
    minute, *labels = term.words
    return minute + "".join(f"({label})" for label in labels) if minute.isdecimal() else ""
