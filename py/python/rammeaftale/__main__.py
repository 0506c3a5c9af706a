"""``python -m rammeaftale``: the console command."""

import sys

from rammeaftale._command import main

if __name__ == "__main__":
    sys.exit(main())
