#!/usr/bin/env bash
# The session on the X display: the kiosk and nothing else. Ends when the kiosk ends; whoever started it starts it again.
set -u
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)

# The screen never blanks, and no key combination ends the display.
xset s off s noblank -dpms 2>/dev/null
setxkbmap -option '' 2>/dev/null

openbox --config-file "$home/config/session/openbox.xml" &
manager=$!
trap 'kill "$manager" 2>/dev/null' EXIT

"$home/kiosk" run --config "${KIOSK_CONFIG:-$home/config/kiosk.toml}" "$@" &
kiosk=$!
# Told to stop: the program that the launcher has started first, so that it can end in order.
trap 'pkill -TERM -P "$kiosk"; wait "$kiosk"; exit 0' TERM INT
wait "$kiosk"
