"""Numbers in words, as Word prints the numbers of a list that counts in them."""

from __future__ import annotations

_SMALL = (
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
    "Eighteen Nineteen Twenty"
)
_PLACES = (
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth "
    "Sixteenth Seventeenth Eighteenth Nineteenth Twentieth"
)

CARDINALS = dict(enumerate(_SMALL.split(), 1))
ORDINALS = dict(enumerate(_PLACES.split(), 1))
