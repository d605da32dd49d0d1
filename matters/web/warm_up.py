"""Reading the site's own files before the first reader comes, so that nobody waits for it."""

from __future__ import annotations

from pathlib import Path

from django.template.loader import get_template
from django.urls import get_resolver

from matters.web.published import code_tag

TEMPLATES = Path(__file__).parent / "templates"


def warm_up() -> int:
    """Compile every template, import every view; how many templates there are."""
    code_tag()
    assert get_resolver().url_patterns
    names = [path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html")]
    for name in names:
        get_template(name)
    return len(names)
