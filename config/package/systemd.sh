#!/usr/bin/env bash
# Starts the kiosk's unit under a systemd of its own: what stands in the kiosk's place finds itself fenced in, and is killed and started
# again when it stands still.
#   systemd.sh DIR     as root; DIR is made by debootstrap unless a Debian with systemd is there already
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
[ $# -eq 1 ] && [ "$(id -u)" -eq 0 ] || { sed -n '4p' "$0" >&2; exit 2; }
root=$1
command -v systemd-nspawn >/dev/null || { echo 'apt-get install systemd-container' >&2; exit 1; }
[ -d "$root/usr" ] || debootstrap --variant=minbase --include=systemd,systemd-sysv,procps bookworm "$root"
inside=$root/opt/trial
# What is put there for the trial is taken away again: the Debian may be wanted for more.
trap 'rm -rf "$inside" "$root/home/somebody" "$root/var/lib/motcua-kiosk/mine" "$root/etc/systemd/system/motcua-kiosk.service.d" "$root/etc/systemd/system/trial.service" "$root/etc/systemd/system/multi-user.target.wants/trial.service"' EXIT
mkdir -p "$inside" "$root/etc/systemd/system/motcua-kiosk.service.d" "$root/etc/systemd/system/multi-user.target.wants" "$root/home/somebody"
cp "$here/motcua-kiosk.service" "$root/usr/lib/systemd/system/"
chroot "$root" getent passwd motcua-kiosk >/dev/null || chroot "$root" useradd -r -d /var/lib/motcua-kiosk -s /usr/sbin/nologin motcua-kiosk

# A container has no screen and no login: these alone differ from the unit, and a minute of patience is cut to four seconds.
cat >"$root/etc/systemd/system/motcua-kiosk.service.d/trial.conf" <<'UNIT'
[Service]
ExecStart=
ExecStart=/opt/trial/stand-in
PAMName=
TTYPath=
StandardInput=null
UtmpIdentifier=
DevicePolicy=auto
WatchdogSec=4
UNIT
cat >"$inside/stand-in" <<'STAND'
#!/bin/sh
refused() { what=$1; shift; if "$@" >/dev/null 2>&1; then echo "ALLOWED: $what"; else echo "refused: $what"; fi; }
echo "user: $(id -un), $(grep CapEff /proc/self/status | tr -d '\t'), $(grep NoNewPrivs /proc/self/status | tr -d '\t')"
touch /var/lib/motcua-kiosk/mine && echo 'written: its own data'
refused 'to write the program' touch /usr/lib/mine
refused 'to write the settings of the machine' touch /etc/mine
refused 'to see homes' ls /home/somebody
refused 'to mount' mount -t tmpfs none /mnt
refused 'a namespace of its own' unshare -U true
refused 'to set the clock' date -s 2020-01-01
systemd-notify --ready
for beat in 1 2 3; do sleep 2; systemd-notify WATCHDOG=1; done
echo 'stands still'
sleep 600
STAND
chmod 755 "$inside/stand-in"
cat >"$root/etc/systemd/system/trial.service" <<'UNIT'
[Service]
Type=oneshot
StandardOutput=truncate:/opt/trial/result
ExecStart=/bin/sh -c 'systemctl start --no-block motcua-kiosk; sleep 20; systemctl show motcua-kiosk -p NRestarts; journalctl -b -u motcua-kiosk --no-pager -o cat; systemctl poweroff --no-block'
UNIT
ln -sf /etc/systemd/system/trial.service "$root/etc/systemd/system/multi-user.target.wants/trial.service"
timeout 120 systemd-nspawn --quiet -D "$root" --register=no --keep-unit --boot >"$inside/boot.log" 2>&1 || { tail -n 15 "$inside/boot.log" >&2; exit 1; }
cat "$inside/result"
says() { grep -q "$1" "$inside/result" || { echo "missing: $1" >&2; exit 1; }; }
says 'user: motcua-kiosk, CapEff:0000000000000000, NoNewPrivs:1'
says 'written: its own data'
says 'Watchdog timeout'
says 'Scheduled restart job'
! grep -q '^ALLOWED' "$inside/result" || { echo 'the fence has a hole' >&2; exit 1; }
