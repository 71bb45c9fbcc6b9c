"""``python -m biascli``."""

from biascli.cli import main

main()
