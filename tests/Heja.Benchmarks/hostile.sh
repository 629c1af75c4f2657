#!/usr/bin/env bash
# Prints how long `heja check` takes for hostile files of 10 MB, and how much memory at most, each in a process of its own.
# Usage: tests/Heja.Benchmarks/hostile.sh [BYTES]     exit 1 above 5 s, above 500 MB, or where the exit code is not 1
set -euo pipefail
cd "$(dirname "$0")/../.."
bytes=${1:-10000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build src/Heja.Cli -c Release >/dev/null
heja=$PWD/src/Heja.Cli/bin/Release/net10.0/heja.dll

course() {
  rm -rf "$work/ws"
  mkdir -p "$work/ws/municipalities" "$work/ws/kurs/modul/media"
  printf 'courses: [kurs]\nmunicipalities: [alvesta]\n' >"$work/ws/heja.yaml"
  printf 'id: alvesta\nname: Alvesta\nbrand:\n  primary: "#005c86"\nformats: [scorm12]\n' >"$work/ws/municipalities/alvesta.yaml"
  printf 'id: kurs\niri: https://example.se/xapi/kurs\nversion: 1.0.0\nlanguages: [sv]\ntitle: { sv: Kurs }\ndescription: { sv: Kurs. }\nmodules:\n  - id: modul\n    title: { sv: Modul }\n    lessons: [forsta]\n' >"$work/ws/kurs/course.yaml"
  printf -- '---\ntitle: Lektion\nminutes: 5\n---\n\nText.\n' >"$work/ws/kurs/modul/forsta.sv.md"
}

failed=0
# $1 what it is, $2 the file, $3 how much of it, then the text that is repeated behind what the file has.
try() {
  local name=$1 file=$work/ws/$2 much=$3 thing=$4 code=0
  # `head` closes the pipe as soon as it has enough: that is no failure.
  { yes "$thing" 2>/dev/null || true; } | if [ "${5:-lines}" = joined ]; then tr -d '\n'; else cat; fi | head -c "$much" >>"$file" || true
  /usr/bin/env python3 - "$heja" "$work/ws" <<'PYTHON' >"$work/out" || code=$?
import resource, subprocess, sys, time
start = time.monotonic()
done = subprocess.run(["dotnet", sys.argv[1], "check", sys.argv[2]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
seconds = time.monotonic() - start
megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{seconds:6.2f} s {megabytes:6.0f} MB  exit {done.returncode}")
sys.exit(not (seconds < 5 and megabytes < 500 and done.returncode == 1))
PYTHON
  printf '%-44s %s\n' "$name" "$(cat "$work/out")"
  [ "$code" = 0 ] || failed=1
}

course; try "Markdown, 10 MB in one line" kurs/modul/forsta.sv.md "$bytes" '`[a](b' joined
course; try "Markdown, 10 MB of blocks in blocks" kurs/modul/forsta.sv.md "$bytes" '::: note'
course; try "YAML, 10 MB of anchors" kurs/course.yaml "$bytes" 'a: &a [*a, *a]'
course; try "YAML, 10 MB in one line" kurs/course.yaml "$bytes" '{a: ' joined
course; try "YAML, 10 MB of keys" municipalities/alvesta.yaml "$bytes" 'a: b'
course; printf '<svg xmlns="http://www.w3.org/2000/svg">' >"$work/ws/kurs/modul/media/bild.svg"
printf '\n![En bild av en tavla](media/bild.svg)\n' >>"$work/ws/kurs/modul/forsta.sv.md"
try "SVG, 10 MB of groups in groups" kurs/modul/media/bild.svg "$bytes" '<g>' joined
# As much as is read: many files of the largest size, 10 MB in all.
many() {
  course
  local last=$((bytes / 240000))
  sed -i "s/\[forsta\]/[forsta$(for i in $(seq 2 "$last"); do printf ', steg-%d' "$i"; done)]/" "$work/ws/kurs/course.yaml"
  for i in $(seq 2 "$last"); do
    printf -- '---\ntitle: Lektion %d\nminutes: 5\n---\n\n' "$i" >"$work/ws/kurs/modul/steg-$i.sv.md"
    { yes "$2" 2>/dev/null || true; } | head -c 240000 >>"$work/ws/kurs/modul/steg-$i.sv.md" || true
  done
  try "$1" kurs/modul/forsta.sv.md 240000 "$2"
}
many "Markdown, 10 MB in lessons, links left open" '[a](b ![c]( `d **e'
many "Markdown, 10 MB in lessons, closing lines" ':::'
many "Markdown, 10 MB in lessons, quotes in lists" '- > - > - >'
many "Markdown, 10 MB in lessons, values left open" '{{ course. }} {{'
exit $failed
