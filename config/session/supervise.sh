#!/usr/bin/env bash
# supervise.sh COMMAND...: starts it, and again whenever it ends, as systemd does for kiosk.service. Ends by SIGTERM alone.
set -u
pause=${SUPERVISE_PAUSE:-1}
child=
stop() { [ -z "$child" ] || kill "$child" 2>/dev/null; wait "$child" 2>/dev/null; exit 0; }
trap stop TERM INT
while true; do
  "$@" &
  child=$!
  wait "$child"
  printf 'supervise: %s ended with %s, again in %s s\n' "$1" "$?" "$pause" >&2
  sleep "$pause" &
  wait $!
done
