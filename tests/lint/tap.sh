# SPDX-FileCopyrightText: 2026 The Cải Tiến authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# What the lint tests share: `report NAME FINDINGS` is one test, good when FINDINGS is empty;
# `skip NAME REASON` is one that cannot run here; `finish` ends the list. $root is the source folder.

set -eu
export LC_ALL=C.UTF-8

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"
tests_run=0

report ()
{
  tests_run=$((tests_run + 1))
  if [ -z "$2" ]; then
    printf 'ok %d %s\n' "$tests_run" "$1"
  else
    printf '%s\n' "$2" | sed 's/^/# /'
    printf 'not ok %d %s\n' "$tests_run" "$1"
  fi
}

skip ()
{
  tests_run=$((tests_run + 1))
  printf 'ok %d %s # SKIP %s\n' "$tests_run" "$1" "$2"
}

finish ()
{
  printf '1..%d\n' "$tests_run"
}

# The project's own files, whether or not they are in git yet: sources PATTERN...
sources ()
{
  for pattern do
    find src tests ui data flatpak po -type f -name "$pattern"
  done | sort
}
