"""Parts of a web page that are no part of the document on it, and elements by what they do to the text's flow."""

CHROME_TAGS = frozenset(
    {"script", "style", "noscript", "nav", "footer", "form", "button", "head", "svg", "iframe", "select"}
)

CHROME_CLASSES = (
    "breadcrumb",
    "crumb",
    "skip",
    "footer",
    "foot",
    "tools",
    "share",
    "cookie",
    "navigation",
    "menu",
    "toolbar",
)
"""Words that stand whole within a class name ("mc-crumb")."""

INLINE_TAGS = frozenset(
    {"a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "img", "ins", "label", "mark", "q", "s", "small"}
    | {"span", "strong", "sub", "sup", "time", "tt", "u", "var"}
)
"""Everything else begins a line."""

BOLD_TAGS = frozenset({"b", "strong"})
