"""``python -m rammeaftale``: the console command."""

import sys

from rammeaftale._command import main

sys.exit(main())
