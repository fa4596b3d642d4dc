#!/bin/sh
# The session on the X display: the kiosk and nothing else. Ends when the kiosk ends; systemd starts it again.
# Settings that are not there yet are made by the guide on the screen, from the pattern in /etc/motcua-kiosk.
xset s off s noblank -dpms 2>/dev/null
setxkbmap -option '' 2>/dev/null
openbox --config-file /usr/share/motcua-kiosk/openbox.xml &
manager=$!
motcua-kiosk run --config "${MOTCUA_CONFIG:-/var/lib/motcua-kiosk/kiosk.toml}" &
kiosk=$!
trap 'kill -TERM "$kiosk" 2>/dev/null' TERM INT HUP
wait "$kiosk"
code=$?
# A second wait: the first one ends as soon as a signal has come.
wait "$kiosk" 2>/dev/null
kill "$manager" 2>/dev/null
exit "$code"
