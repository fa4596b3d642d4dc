#!/usr/bin/env bash
# Builds everything twice, in two folders, and compares: same source, same bytes.
#   reproduce.sh --out DIR [--package]     --package: the Debian package too, which takes two minutes more
set -euo pipefail
here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
home=$(cd "$here/../.." && pwd)
out= package=
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=$2; shift ;;
    --package) package=1 ;;
    *) sed -n '3p' "$0" >&2; exit 2 ;;
  esac
  shift
done
[ -n "$out" ] || { sed -n '3p' "$0" >&2; exit 2; }
mkdir -p "$out"
# Both sides are the tree as it is now, whatever is edited meanwhile.
(cd "$home" && tar -c --exclude=target --exclude=.run --exclude=.git .) >"$out/source.tar"
for side in a bb; do
  # Another path, another time, another zone and language: none of it may be seen in what comes out.
  place=$out/$side/source
  rm -rf "$out/$side"
  mkdir -p "$place"
  tar -x -C "$place" -f "$out/source.tar"
  [ "$side" = a ] || { find "$place" -name '*.java' -exec touch -d '2020-01-01' {} +; export TZ=Asia/Ho_Chi_Minh LC_ALL=C.UTF-8; }
  (umask 022 && cd "$place" && ./mvnw -q -B -Dmaven.test.skip=true package)
  [ -z "$package" ] || "$place/config/package/build.sh" --out "$out/$side" >/dev/null
  (cd "$place/kiosk-app/target" && sha256sum kiosk.jar bom.json && find lib native -type f | sort | xargs sha256sum) >"$out/$side.sums"
  [ -z "$package" ] || (cd "$out/$side" && sha256sum ./*.deb) >>"$out/$side.sums"
done
if diff "$out/a.sums" "$out/bb.sums"; then
  printf 'two builds, the same %s files; kiosk.jar is %s\n' "$(wc -l <"$out/a.sums")" "$(head -n 1 "$out/a.sums" | cut -c 1-16)…"
else
  echo 'the two builds differ' >&2
  exit 1
fi
