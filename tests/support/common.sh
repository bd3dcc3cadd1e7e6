# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Read by the wrappers beside it.

# need PROGRAM…: 77 makes ctest say "skipped"; under tests/run, which installs them all, a missing one is a failure.
need() {
    local program
    for program in "$@"; do
        if ! command -v "$program" >/dev/null; then
            echo "${0##*/}: $program is not installed (tests/run installs it)" >&2
            [ -n "${KRAMAR_TEST_STRICT:-}" ] && exit 1
            exit 77
        fi
    done
}

# until_true COMMAND…: waits up to 15 s for a program that starts beside us.
until_true() {
    local try
    for try in $(seq 300); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.05
    done
    echo "${0##*/}: waited $((try / 20)) s in vain for: $*" >&2
    return 1
}
