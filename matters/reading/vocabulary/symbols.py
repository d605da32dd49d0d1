"""Characters of symbol fonts, as the signs that they show."""

from __future__ import annotations

SYMBOLS = {
    "wingdings": {
        0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆",
        0x78: "☒", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDC: "→", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
        0xE2: "↓", 0xE8: "➔", 0xE9: "↑", 0xEA: "↓", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
        0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x28: "☎", 0x2A: "✉",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "☐"},
    "wingdings 3": {0x70: "▲", 0x71: "▼", 0x7D: "►", 0xC7: "◄"},
    "symbol": {0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB0: "°", 0xAE: "→", 0xAD: "↑", 0xAF: "↓"},
    "webdings": {0x61: "✓", 0x72: "✗", 0x63: "☐"},
}  # fmt: skip
"""A font's name in small letters, and the signs by code. The same codes stand at U+F000 and above."""

BULLET = "•"
"""What stands for a bullet of which no more is known."""

SECOND_BULLET = "◦"
"""Word's second bullet is a small letter o in a font of its own."""

TICKED, UNTICKED = "☒", "☐"
