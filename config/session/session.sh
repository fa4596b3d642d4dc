#!/usr/bin/env bash
# The session on the display: the kiosk and nothing else. Ends when the kiosk ends; whoever started it starts it again.
#   KIOSK_CONFIG    the kiosk's settings, usual: config/kiosk.toml
#   KIOSK_PROGRAM   what is started in place of the launcher
set -u
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)

manager=
if [ -z "${WAYLAND_DISPLAY:-}" ]; then
  # The screen never blanks, and no key combination ends the display.
  xset s off s noblank -dpms 2>/dev/null
  setxkbmap -option '' 2>/dev/null
  openbox --config-file "$home/config/session/openbox.xml" &
  manager=$!
fi
# Otherwise this is cage, which manages the one window itself and blanks nothing.

"${KIOSK_PROGRAM:-$home/kiosk}" run --config "${KIOSK_CONFIG:-$home/config/kiosk.toml}" "$@" &
kiosk=$!
trap '[ -z "$manager" ] || kill "$manager" 2>/dev/null' EXIT
# Told to stop: the program that the launcher has started first, so that it can end in order.
trap 'pkill -TERM -P "$kiosk" || kill "$kiosk"; wait "$kiosk"; exit 0' TERM INT
wait "$kiosk"
