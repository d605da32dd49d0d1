"""Where the papers behind a report begin, each case one way to head them or one that heads none."""

from __future__ import annotations

import pytest

from matters.reading.furniture import strip
from matters.reading.grammar.appendices import read_appendices
from matters.reading.plainform import plain
from matters.reading.sections import split
from matters.reading.sources.text import text_document

HEAD = "Report to:\tRoads Panel\tDate of Meeting:\t4 June 2030\nSubject:\tMill Lane\n\nIt is to be mended.\n\n"


def found(text: str) -> list[tuple[str, str | None]]:
    """The labels and titles of the appendices of a report."""
    document = strip(text_document((HEAD + text).encode()))
    return [(a.label.value, plain(a.title)) for a in read_appendices(split(document), document.furniture)]


CASES = {
    "a label alone, its title below": (
        "APPENDIX A\n\nCosts of Mill Lane\n\nHigh.\n",
        [("APPENDIX A", "Costs of Mill Lane")],
    ),
    "a label and its title on a line": ("Annex 1: Costs of Mill Lane\n\nHigh.\n", [("Annex 1", "Costs of Mill Lane")]),
    "a dash": ("APPENDIX 2 – Costs of Mill Lane\n\nThey are high.\n", [("APPENDIX 2", "Costs of Mill Lane")]),
    "bold": ("**Appendix B - Costs**\n\nThey are high.\n", [("Appendix B", "Costs")]),
    "on each of its pages": (
        "APPENDIX A\n\nCosts of Mill Lane\n\nThey are high.\n\nPage 2\n\nAPPENDIX A\n\nThey rise.\n",
        [("APPENDIX A", "Costs of Mill Lane")],
    ),
    "two": (
        "APPENDIX A\n\nCosts\n\nHigh.\n\nAPPENDIX B\n\nPlans\n\nMany.\n",
        [("APPENDIX A", "Costs"), ("APPENDIX B", "Plans")],
    ),
    "a stamp between label and title": (
        "APPENDIX A\n\nAgenda Item 4\n\nCosts of Mill Lane\n\nHigh.\n",
        [("APPENDIX A", "Costs of Mill Lane")],
    ),
    "the body's name before the title": (
        "APPENDIX A\n\nROADS PANEL\n\nWORK OF THE YEAR\n\nMuch.\n",
        [("APPENDIX A", "WORK OF THE YEAR")],
    ),
    "prose below the label": ("APPENDIX A\n\nThis is a long story.\n\nIt ends.\n", [("APPENDIX A", None)]),
    "a table below the label": ("APPENDIX A\n\nRoad\tCost\nMill Lane\t4\n", [("APPENDIX A", None)]),
    "the list of appendices": ("Appendices:\n\nAppendix A - Costs\n\nAppendix B - Plans\n\nIt ends.\n", []),
    "a list with bullets": (
        "The following are attached:\n\n- Appendix A - Costs\n- Appendix B – Plans\n\nIt ends.\n",
        [],
    ),
    "a sentence": ("Appendix A sets out the costs.\n\nAppendix B - it is said - holds more.\n", []),
    "none": ("It ends.\n", []),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case, id=name) for name, case in CASES.items()])
def test_appendices(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected
