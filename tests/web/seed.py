"""Write the invented borough into the store of MATTERS_VAR, and print its addresses: `python -m tests.web.seed`."""

from __future__ import annotations

import json
import os
import sys


def main() -> None:
    """Migrate, write, print."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matters.settings")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    from tests.web.borough import build_borough, officer
    from tests.web.page_kinds import page_kinds

    officer()
    json.dump(page_kinds(build_borough()), sys.stdout)


if __name__ == "__main__":
    main()
