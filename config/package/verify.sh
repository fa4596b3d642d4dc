#!/usr/bin/env bash
# Tries the package on a fresh Debian in a folder: install, upgrade with data kept, downgrade, updates good and bad, remove, purge.
#   verify.sh --out DIR [--built DIR] [--root DIR]     as root; DIR/root is made by debootstrap unless --root has one already
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
home=$(cd "$here/../.." && pwd)
out= root= built=$home/kiosk-app/target
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=$2; shift ;;
    --root) root=$2; shift ;;
    --built) built=$2; shift ;;
    *) sed -n '3p' "$0" >&2; exit 2 ;;
  esac
  shift
done
[ -n "$out" ] && [ "$(id -u)" -eq 0 ] || { sed -n '3p' "$0" >&2; exit 2; }
[ -n "$root" ] || root=$out/root
mkdir -p "$out"

steps=0
passed() { steps=$((steps + 1)); printf 'ok %2s  %s\n' "$steps" "$*"; }
failed() { printf 'NOT ok  %s\n' "$*" >&2; exit 1; }
must() { local what=$1; shift; if "$@" >>"$out/verify.log" 2>&1; then passed "$what"; else tail -n 15 "$out/verify.log" >&2; failed "$what"; fi; }
must_not() { local what=$1; shift; if "$@" >>"$out/verify.log" 2>&1; then failed "$what"; else passed "$what"; fi; }
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
as_kiosk() { inside runuser -u motcua-kiosk -- "$@"; }
installed() { [ "$(inside dpkg-query -W -f '${Status} ${Version}' motcua-kiosk 2>/dev/null)" = "install ok installed $1" ]; }

: >"$out/verify.log"
[ -d "$root/usr" ] || must 'a fresh Debian' debootstrap --variant=minbase bookworm "$root"
borrow() { for mount in proc dev; do mountpoint -q "$root/$mount" || mount --rbind "/$mount" "$root/$mount"; done; }
cleanup() { for mount in proc dev; do umount -l "$root/$mount" 2>/dev/null || true; done; }
borrow
trap cleanup EXIT
cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
# Nothing that is installed there may start anything here.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod 755 "$root/usr/sbin/policy-rc.d"

runtime=$out/runtime
build() { # version
  [ -f "$out/motcua-kiosk_$1_$(dpkg --print-architecture).deb" ] || "$here/build.sh" --out "$out" --built "$built" --version "$1" ${2:+--runtime "$2"} >>"$out/verify.log" 2>&1
}
deb() { echo "motcua-kiosk_$1_$(dpkg --print-architecture).deb"; }
must 'version 1.0.0 is built' build 1.0.0
if [ ! -d "$runtime" ]; then dpkg-deb -x "$out/$(deb 1.0.0)" "$out/unpacked"; mv "$out/unpacked/usr/lib/motcua-kiosk/runtime" "$runtime"; rm -rf "$out/unpacked"; fi
must 'version 1.1.0 is built' build 1.1.0 "$runtime"
must 'version 1.2.0 is built' build 1.2.0 "$runtime"
mkdir -p "$root/packages"
cp "$out"/motcua-kiosk_1.*.deb "$root/packages/"

# ---- install
inside sh -c 'if dpkg -s motcua-kiosk; then apt-get -qq purge -y motcua-kiosk; fi' >>"$out/verify.log" 2>&1 || true
rm -f "$root/packages/broken"
must 'package lists' inside apt-get -qq update
must 'installs, with what it depends on' inside apt-get -qq install -y --no-install-recommends "/packages/$(deb 1.0.0)"
must 'is installed as 1.0.0' installed 1.0.0
must 'its user exists and cannot log in' inside sh -c 'getent passwd motcua-kiosk | grep -q :/usr/sbin/nologin$'
must 'its data is its own alone' inside sh -c '[ "$(stat -c "%U %a" /var/lib/motcua-kiosk)" = "motcua-kiosk 700" ]'
must_not 'its program cannot be written by it' as_kiosk sh -c 'touch /usr/lib/motcua-kiosk/kiosk.jar || echo x >> /etc/motcua-kiosk/kiosk.toml'
must 'Java runs, and has the card reader module' as_kiosk /usr/lib/motcua-kiosk/runtime/bin/java --describe-module java.smartcardio
must 'Java shares its parsed classes' inside test -f /usr/lib/motcua-kiosk/runtime/lib/server/classes.jsa
must 'the settings are good' as_kiosk motcua-kiosk check
must 'the units are valid' inside systemd-analyze verify --man=no /usr/lib/systemd/system/motcua-kiosk.service /usr/lib/systemd/system/motcua-kiosk-update.service
if inside sh -c 'command -v Xvfb' >/dev/null || must 'a virtual screen to try it on' inside apt-get -qq install -y --no-install-recommends xvfb xauth; then
  must 'starts, shows its home screen and ends' as_kiosk sh -c 'cd /var/lib/motcua-kiosk && timeout 300 xvfb-run -a motcua-kiosk run --rehearse --data /var/lib/motcua-kiosk/rehearsal --bench-port 0'
fi

still_there() { inside runuser -u motcua-kiosk -- sh -c 'cd /var/lib/motcua-kiosk && timeout 25 xvfb-run -a motcua-kiosk run --config /var/lib/motcua-kiosk/kiosk.toml'; [ $? -eq 124 ]; }
must 'starts without settings, and the guide waits on the screen' still_there

# ---- upgrade and downgrade keep what belongs to the machine
inside sh -c 'sed -i "s/^number = .*/number = 7/" /etc/motcua-kiosk/kiosk.toml; echo kept > /var/lib/motcua-kiosk/promise; chown motcua-kiosk: /var/lib/motcua-kiosk/promise'
kept() { inside sh -c 'grep -q "^number = 7" /etc/motcua-kiosk/kiosk.toml && grep -q kept /var/lib/motcua-kiosk/promise && [ "$(stat -c %U /var/lib/motcua-kiosk/promise)" = motcua-kiosk ]'; }
must 'upgrades to 1.1.0' inside dpkg --force-confold -i "/packages/$(deb 1.1.0)"
must 'is installed as 1.1.0' installed 1.1.0
must 'the upgrade keeps settings and data' kept
must 'the settings are still good' as_kiosk motcua-kiosk check
must 'goes back to 1.0.0' inside dpkg --force-confold -i "/packages/$(deb 1.0.0)"
must 'the downgrade keeps settings and data' kept

# ---- updates: signed, taken, rolled back. systemd does not run here: "start" is the check of the settings, or what a test says.
openssl genpkey -algorithm ed25519 -out "$out/update.key" 2>/dev/null
openssl pkey -in "$out/update.key" -pubout -out "$root/etc/motcua-kiosk/update.pub"
cat >"$root/packages/systemctl" <<'S'
#!/bin/sh
echo "$*" >>/packages/systemctl.log
case "$1" in start) if [ -f /packages/broken ] && dpkg-query -W -f '${Version}' motcua-kiosk | grep -q "$(cat /packages/broken)"; then exit 1; fi; motcua-kiosk check >/dev/null ;; esac
S
chmod 755 "$root/packages/systemctl"
stage() { # version, key
  cp "$out/$(deb "$1")" "$root/var/lib/motcua-kiosk/update/package.deb"
  openssl pkeyutl -sign -rawin -inkey "$2" -in "$out/$(deb "$1")" -out "$root/var/lib/motcua-kiosk/update/package.deb.sig"
}
take() { inside env MOTCUA_SYSTEMCTL=/packages/systemctl bash /usr/lib/motcua-kiosk/take-update; }
outcome() { [ "$(cat "$root/var/lib/motcua-kiosk/update/outcome")" = "$1" ]; }
cp "$root/packages/$(deb 1.0.0)" "$root/var/cache/motcua-kiosk/current.deb"
openssl genpkey -algorithm ed25519 -out "$out/stranger.key" 2>/dev/null
stage 1.1.0 "$out/stranger.key"
must_not 'a version that a stranger signed is not taken' take
must 'and that is said' outcome 'unsigned -'
stage 1.1.0 "$out/update.key"; printf 'x' >>"$root/var/lib/motcua-kiosk/update/package.deb"
must_not 'a version changed on its way is not taken' take
must 'nothing was installed' installed 1.0.0
stage 1.1.0 "$out/update.key"
must 'a signed version is taken' take
must 'and serves' installed 1.1.0
must 'and that is said' outcome 'taken 1.1.0'
must 'the update keeps settings and data' kept
stage 1.0.0 "$out/update.key"
must_not 'an older version is not taken, signed or not' take
must 'and that is said' outcome 'old 1.0.0'
echo 1.2.0 >"$root/packages/broken"
stage 1.2.0 "$out/update.key"
must_not 'a version that does not come up is not kept' take
must 'the version before is back' installed 1.1.0
must 'and that is said' outcome 'rolled-back 1.2.0'
must 'the roll-back keeps settings and data' kept
must 'the version before passes its check' as_kiosk motcua-kiosk check

# ---- a systemd of its own, which has its own /proc and /dev
cleanup
must 'under systemd it is fenced in, and killed and started again when it stands still' "$here/systemd.sh" "$root"
borrow

# ---- remove and purge
must 'removes' inside apt-get -qq remove -y motcua-kiosk
must 'removing keeps settings and data' inside sh -c '[ -f /etc/motcua-kiosk/kiosk.toml ] && [ -f /var/lib/motcua-kiosk/promise ] && [ ! -d /usr/lib/motcua-kiosk ]'
must 'purges' inside apt-get -qq purge -y motcua-kiosk
must 'purging leaves nothing' inside sh -c '[ ! -e /etc/motcua-kiosk ] && [ ! -e /var/lib/motcua-kiosk ] && [ ! -e /var/cache/motcua-kiosk ] && ! getent passwd motcua-kiosk'
printf '%s steps, all good\n' "$steps"
