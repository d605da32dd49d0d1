"""How long the server takes over each kind of page, of the running site with the demo borough.

    python -m tools.page_times               part of `make bench`

Each page is asked for three times over a kept connection on this machine; its time is the median of the three. A
page counts as kept where that is under 100 ms. Wall time: measure on a machine that does nothing else.
"""

from __future__ import annotations

import http.client
import re
import statistics
import sys
import time
from collections import defaultdict, deque
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

from tools.running_site import running_site
from tools.screenshots import FILES, PICTURES, STARTS, resolver

MOST_A_KIND = 40
AT_MOST = 100.0
"""Milliseconds of server time that a page may take."""

_LINK = re.compile(r'href="([^"]+)"')


def main() -> int:
    """Crawl, time, print a row a kind; 1 where a page took longer than it may."""
    PICTURES.mkdir(exist_ok=True)
    with running_site(PICTURES / "var", "--demo") as site:
        times = page_times(site)
    print(f"{'kind of page':<18}{'pages':>6}{'median ms':>11}{'slowest ms':>12}")
    for kind, pages in sorted(times.items()):
        slowest = max(pages, key=lambda page: pages[page])
        over = f"  {slowest}" if pages[slowest] > AT_MOST else ""
        print(f"{kind:<18}{len(pages):>6}{statistics.median(pages.values()):>11.0f}{pages[slowest]:>12.0f}{over}")
    late = sum(ms > AT_MOST for pages in times.values() for ms in pages.values())
    print(f"pages over {AT_MOST:.0f} ms: {late} of {sum(map(len, times.values()))}")
    return int(late > 0)


def page_times(site: str) -> dict[str, dict[str, float]]:
    """Milliseconds by kind of page and path, following links from the home page, so many of each kind."""
    kind_of = resolver()
    connection = http.client.HTTPConnection(urlsplit(site).netloc)
    times: dict[str, dict[str, float]] = defaultdict(dict)
    waiting = deque(STARTS)
    seen = set(waiting)
    while waiting:
        path = waiting.popleft()
        kind = kind_of(urlsplit(path).path)
        if kind in FILES or len(times[kind]) >= MOST_A_KIND:
            continue
        body, times[kind][path] = _asked(connection, path)
        for link in _LINK.findall(body):
            target = urlsplit(urldefrag(urljoin(site + path, unescape(link))).url)
            found = target.path + (f"?{target.query}" if target.query else "")
            if f"{target.scheme}://{target.netloc}" == site and found not in seen:
                seen.add(found)
                waiting.append(found)
    return {kind: pages for kind, pages in times.items() if pages}


def _asked(connection: http.client.HTTPConnection, path: str) -> tuple[str, float]:
    """What the server answers, and the median of three times in milliseconds."""
    taken: list[float] = []
    body = ""
    for _ in range(3):
        start = time.perf_counter()
        connection.request("GET", path)
        body = connection.getresponse().read().decode("utf8", errors="replace")
        taken.append(1000 * (time.perf_counter() - start))
    return body, statistics.median(taken)


if __name__ == "__main__":
    sys.exit(main())
