#!/usr/bin/env bash
# Makes the Debian package: the kiosk, a Java of its own with what it needs and no more, and everything that makes the machine a kiosk.
#   build.sh --out DIR [--version V] [--built DIR] [--runtime DIR]
#     --version   usual: that of pom.xml
#     --built     where kiosk.jar, lib and native are; usual: kiosk-app/target
#     --runtime   a Java image that is there already; usual: one is made by jlink
# Same input, same bytes: nothing of the time, the user or the machine gets into it.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
home=$(cd "$here/../.." && pwd)
out= version= built=$home/kiosk-app/target runtime=
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=$2; shift ;;
    --version) version=$2; shift ;;
    --built) built=$2; shift ;;
    --runtime) runtime=$2; shift ;;
    *) sed -n '3,6p' "$0" >&2; exit 2 ;;
  esac
  shift
done
[ -n "$out" ] || { sed -n '3,6p' "$0" >&2; exit 2; }
[ -n "$version" ] || version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$home/pom.xml" | head -n 1)
stamp=$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</.*|\1|p' "$home/pom.xml")
SOURCE_DATE_EPOCH=$(date -d "$stamp" +%s)
export SOURCE_DATE_EPOCH LC_ALL=C TZ=UTC
umask 022
architecture=$(dpkg --print-architecture)

# What the kiosk's classes and libraries ask of Java. jdeps cannot tell: much is asked for by name.
modules=java.base,java.compiler,java.datatransfer,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.security.jgss,java.security.sasl,java.smartcardio,java.sql,java.transaction.xa,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.management,jdk.naming.dns,jdk.unsupported,jdk.xml.dom,jdk.zipfs

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
lib=$root/usr/lib/motcua-kiosk
share=$root/usr/share/motcua-kiosk
etc=$root/etc/motcua-kiosk
mkdir -p "$lib" "$share" "$etc" "$root/usr/bin" "$root/usr/lib/systemd/system" "$root/usr/lib/udev/rules.d" "$root/usr/share/doc/motcua-kiosk" \
  "$root/usr/share/X11/xorg.conf.d" "$root/DEBIAN"

# ---- the program: everything below /usr, for reading only
cp "$built/kiosk.jar" "$lib/"
cp -r "$built/lib" "$built/native" "$lib/"
if [ -n "$runtime" ]; then
  cp -r "$runtime" "$lib/runtime"
else
  jlink --add-modules "$modules" --include-locales=en,vi --strip-debug --no-header-files --no-man-pages --compress=2 --output "$lib/runtime"
fi
install -m 755 "$here/motcua-kiosk" "$root/usr/bin/motcua-kiosk"
install -m 755 "$here/session.sh" "$here/xserver" "$here/take-update" "$lib/"
install -m 644 "$home/config/session/openbox.xml" "$share/"
install -m 644 "$home/config/session/xorg-kiosk.conf" "$root/usr/share/X11/xorg.conf.d/90-motcua-kiosk.conf"
install -m 644 "$here"/*.service "$here"/*.timer "$root/usr/lib/systemd/system/"
install -m 644 "$here/70-motcua-kiosk.rules" "$root/usr/lib/udev/rules.d/"
install -m 644 "$home/LICENSE" "$root/usr/share/doc/motcua-kiosk/copyright"
for paper in "$built/licences.txt" "$built/bom.json"; do
  [ ! -f "$paper" ] || install -m 644 "$paper" "$root/usr/share/doc/motcua-kiosk/"
done

# ---- what comes with every version, and what belongs to this machine
for part in catalogue words session; do
  cp -r "$home/config/$part" "$share/$part"
  ln -s "/usr/share/motcua-kiosk/$part" "$etc/$part"
done
cp "$home/config/faults.md" "$home/config/faults.vi.md" "$share/"
cp -r "$home/kiosk-app/docs/handbook" "$root/usr/share/doc/motcua-kiosk/handbook"
sed 's|^data = "[^"]*"|data = "/var/lib/motcua-kiosk"|' "$home/config/kiosk.toml" >"$etc/kiosk.toml"
sed 's|^data = "[^"]*"|data = "/var/lib/motcua-kiosk/simulated"|' "$home/config/kiosk-simulated.toml" >"$etc/kiosk-simulated.toml"
for file in "$home"/config/*.toml "$home"/config/*.tsv; do
  [ -e "$etc/$(basename "$file")" ] || cp "$file" "$etc/"
done
for part in drivers printers trust; do
  mkdir "$etc/$part"
  find "$home/config/$part" -maxdepth 1 -type f \( -name '*.md' -o -name '*.toml' -o -name '*.pem' -o -name '*.cer' \) -exec cp -t "$etc/$part" {} +
done
(cd "$root" && find etc -type f | sort | sed 's|^|/|') >"$root/DEBIAN/conffiles"

# ---- the package's own papers
find "$root" -type d -exec chmod 755 {} +
find "$lib" "$share" "$etc" "$root/usr/share/doc" -type f -exec chmod 644 {} +
chmod 755 "$lib/session.sh" "$lib/xserver" "$lib/take-update" "$share"/session/*.sh
find "$lib/runtime/bin" "$lib/runtime/lib" -type f \( -path '*/bin/*' -o -name jspawnhelper -o -name jexec -o -name '*.so' \) -exec chmod 755 {} + 2>/dev/null || true
size=$(du -k -s --exclude=DEBIAN "$root" | cut -f 1)
sed -e "s|@VERSION@|$version|" -e "s|@ARCHITECTURE@|$architecture|" -e "s|@SIZE@|$size|" "$here/control" >"$root/DEBIAN/control"
for script in postinst prerm postrm; do
  install -m 755 "$here/$script" "$root/DEBIAN/$script"
done
(cd "$root" && find . -path ./DEBIAN -prune -o -type f -print0 | sort -z | xargs -0 md5sum | sed 's|\./||') >"$root/DEBIAN/md5sums"
chmod 644 "$root"/DEBIAN/{control,conffiles,md5sums}
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

mkdir -p "$out"
package=$out/motcua-kiosk_${version}_${architecture}.deb
dpkg-deb --root-owner-group -Zxz -z2 --build "$root" "$package" >/dev/null
printf '%s: %s MB, sha256 %s\n' "$package" "$(($(stat -c %s "$package") / 1000000))" "$(sha256sum "$package" | cut -d ' ' -f 1)"
for unit in "$here"/*.service; do
  # One exit code for "not good enough"; the line with the score is what is wanted.
  systemd-analyze security --offline=yes "$unit" 2>/dev/null | tail -n 1 || true
done
