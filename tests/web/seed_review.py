"""Import a printed pack as text and as PDF into the store of MATTERS_VAR, and print the names of the two originals."""

from __future__ import annotations

import os


def main() -> None:
    """Migrate, import, print."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matters.settings")
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    import typst

    from matters.council.writing.import_pack import import_pack
    from matters.council.writing.transaction import Actor
    from tests.council.printed_pack import PACK
    from tests.web.borough import officer

    officer()
    lines = "\n\n".join(f'#"{line}"' for line in PACK.splitlines() if line)
    printed = typst.compile(f'#set page("a4")\n#set text(size: 10pt)\n{lines}'.encode())
    for data, name in ((PACK.encode(), "pack.txt"), (printed, "pack.pdf")):
        print(import_pack(data, name, Actor("a test")).sha256)


if __name__ == "__main__":
    main()
