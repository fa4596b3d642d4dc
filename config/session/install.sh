#!/usr/bin/env bash
# Makes a Debian machine a kiosk and nothing else. See README.md beside it.
#   install.sh [--config FILE] [--cage] [--dry-run]   FILE: the kiosk's configuration, usual: config/kiosk.toml
#   install.sh --remove [--dry-run]                   an ordinary machine again
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
home=$(cd "$here/../.." && pwd)
config=$home/config/kiosk.toml
dry=
remove=
packages=(xserver-xorg-core xserver-xorg-input-libinput xserver-xorg-video-fbdev xinit openbox x11-xserver-utils x11-xkb-utils libpam-systemd)
start="/usr/bin/xinit $home/config/session/session.sh -- $home/config/package/xserver :0 vt1 -nolisten tcp -keeptty -nocursor -s 0 -dpms"

while [ $# -gt 0 ]; do
  case $1 in
    --config) config=$(readlink -f "${2:?--config needs a file}"); shift ;;
    --cage)
      packages=(cage xwayland libpam-systemd)
      start="/usr/bin/cage -- $home/config/session/session.sh"
      ;;
    --dry-run) dry=1 ;;
    --remove) remove=1 ;;
    *) sed -n '2,4p' "$0" >&2; exit 2 ;;
  esac
  shift
done

do_it() { if [ -n "$dry" ]; then printf '%s\n' "$*"; else "$@"; fi; }

put() { # from a file of this folder, to a place of the system, with the machine's own paths in it
  local text
  text=$(sed -e "s|@HOME@|$home|g" -e "s|@CONFIG@|$config|g" -e "s|@START@|$start|g" "$here/$1")
  if [ -n "$dry" ]; then printf 'write %s:\n%s\n' "$2" "$text"; else mkdir -p "$(dirname "$2")"; printf '%s\n' "$text" >"$2"; fi
}

if [ -z "$dry" ] && [ "$(id -u)" -ne 0 ]; then
  echo "install.sh: only root can do this: sudo $0" >&2
  exit 1
fi

if [ -n "$remove" ]; then
  do_it systemctl disable --now kiosk.service
  do_it rm -f /etc/systemd/system/kiosk.service /etc/X11/xorg.conf.d/90-kiosk.conf
  do_it systemctl daemon-reload
  echo 'install.sh: the machine is an ordinary one again; the user "kiosk" and the data are still there' >&2
  exit 0
fi

[ -r "$config" ] || { echo "install.sh: there is no configuration $config; nothing was changed" >&2; exit 1; }

do_it apt-get -qq update
do_it apt-get -qq install -y --no-install-recommends "${packages[@]}"
if ! id kiosk >/dev/null 2>&1; then
  do_it useradd --create-home --shell /usr/sbin/nologin kiosk
fi
# Screen, sound, keypad, printers at USB and on serial lines, scanners.
for group in video audio input lp dialout scanner; do
  if getent group "$group" >/dev/null; then do_it usermod --append --groups "$group" kiosk; fi
done
do_it "$home/kiosk" check "$config"
do_it mkdir -p "$home/.run"
do_it chown -R kiosk: "$home/.run"
put kiosk.service /etc/systemd/system/kiosk.service
put xorg-kiosk.conf /etc/X11/xorg.conf.d/90-kiosk.conf
do_it systemctl daemon-reload
do_it systemctl disable getty@tty1.service
do_it systemctl enable kiosk.service
echo 'install.sh: done; "systemctl start kiosk" or a restart of the machine begins to serve' >&2
