"""Parts of a web page that are no part of the document on it, and elements by what they do to the text's flow."""

UNSEEN_TAGS = frozenset({"script", "style", "noscript", "head", "svg", "iframe", "select", "template", "button"})
"""What a browser shows no text of, or only controls."""

CHROME_TAGS = frozenset({"nav", "footer", "aside", "dialog"})

CHROME_ROLES = frozenset(
    {"banner", "navigation", "contentinfo", "search", "dialog", "alertdialog", "complementary", "menu", "menubar"}
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
    "sidebar",
    "hide",
    "visually-hidden",
    "sr-only",
    "screen-reader",
)
"""Words that stand whole within a class name ("mc-crumb", "mgHide")."""

LINK_CLASSES = ("links", "action-list")
"""Lists of links to other pages; an entry that tells a date is kept, for it may be the only place that does."""

MAIN_IDS = frozenset({"modgov", "main", "main-content", "maincontent", "page-content"})
MAIN_CLASSES = frozenset({"mgcontent", "main-content"})
"""What holds the document of a page that has no `main` element."""

INLINE_TAGS = frozenset(
    {"a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "img", "ins", "label", "mark", "q", "s", "small"}
    | {"span", "strong", "sub", "sup", "time", "tt", "u", "var"}
)
"""Everything else begins a line."""

BOLD_TAGS = frozenset({"b", "strong"})

DOCUMENT_ENDINGS = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".rtf")
"""A link to one of these leads to a paper and not to a page."""
