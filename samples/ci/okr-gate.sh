#!/bin/sh
# A gate for any build server, Jenkins too: only what this branch brings counts, wherever it shows.
#
#   samples/ci/okr-gate.sh [TARGET] [PATH…]      TARGET is the branch to merge into (default: origin/main)
#
# Writes okr.xml (JUnit) and okr-checkstyle.xml beside what it prints; Jenkins shows either: `junit 'okr.xml'` or
# `recordIssues tool: checkStyle(pattern: 'okr-checkstyle.xml')`. Ends as `okr lint` does: 0 fine, 1 findings, 2 no run.
set -eu
target="${1:-origin/main}"
[ $# -eq 0 ] || shift
exec okr lint --since-merge-base "$target" \
  --format text --format junit=okr.xml --format checkstyle=okr-checkstyle.xml -- "$@"
