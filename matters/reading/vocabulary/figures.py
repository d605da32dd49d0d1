"""What stands in a column of figures, and what stands in a column of page ranges."""

from __future__ import annotations

FIGURE = (
    r"[-–+−]?[(£€]?[-–+−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?[%)mk]{0,2}\*?"
    r"|[-–+−]?[(£€]?[-–+−]?\d+(?:\.\d+)?(?: ?%| ?(?:m|k|bn|pp))?\)?\*?"
    r"|\d+(?:\.\d+)?%? \(\d+(?:\.\d+)?%?\)"
    r"|[-–—*]|n/?a|nil|\.\."
    r"|[✓✔√☐☑☒xX]"
)
"""A number, a sum of money, a share, a number with its share; what is printed where there is none; a tick or cross."""

PAGE_RANGE = r"\(?(?:pages?|tudalen(?:nau)?) ?\d+(?: ?[-–] ?\d*)?\)?|\(?to follow\)?"
"""Of an agenda's last column: "(Pages 3 - 10)"."""
