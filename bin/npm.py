"""Runs npm in frontend/ with a Node that is new enough: `bin/npm.py run lint`."""

import subprocess
import sys

import setup

if __name__ == "__main__":
    try:
        setup.run_npm(*sys.argv[1:])
    except subprocess.CalledProcessError as failure:
        sys.exit(failure.returncode)
