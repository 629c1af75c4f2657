#!/usr/bin/env bash
# Prints how long `heja check` and `heja build` take for a course of 1,000 lessons, and check's share of build, in one run.
# Usage: tests/Heja.Benchmarks/check.sh [LESSONS] [RUNS]     median of RUNS (5) runs each, in milliseconds; exit 1 above 1.3
set -euo pipefail
cd "$(dirname "$0")/../.."
lessons=${1:-1000}
runs=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build src/Heja.Cli -c Release >/dev/null

# 50 lessons a module: text, a callout, a question and a reflection each.
mkdir -p "$work/ws/municipalities"
printf 'courses: [kurs]\nmunicipalities: [alvesta]\n' >"$work/ws/heja.yaml"
printf 'id: alvesta\nname: Alvesta\nbrand:\n  primary: "#005c86"\nformats: [xapi]\n' >"$work/ws/municipalities/alvesta.yaml"
awk -v lessons="$lessons" -v root="$work/ws/kurs" '
BEGIN {
  course = root "/course.yaml"
  system("mkdir -p " root)
  print "id: kurs\niri: https://example.se/xapi/kurs\nversion: 1.0.0\nlanguages: [sv]\ntitle: { sv: Lång }\ndescription: { sv: Många lektioner. }\nmodules:" > course
  for (i = 1; i <= lessons; i++) {
    if (i % 50 == 1) {
      if (i > 1) print "]" > course
      folder = root "/modul-" int((i + 49) / 50)
      system("mkdir -p " folder)
      printf "  - id: modul-%d\n    title: { sv: Modul }\n    lessons: [", int((i + 49) / 50) > course
    } else printf ", " > course
    printf "steg-%d", i > course
    file = folder "/steg-" i ".sv.md"
    print "---\ntitle: Lektion " i "\nminutes: 5\n---\n" > file
    for (j = 1; j <= 12; j++)
      print "Den som provar något nytt vet sällan hur det går. Därför börjar vi i **liten skala** och frågar dem som berörs. Sedan ser vi efter vad som hände, och väljer om vi går vidare.\n" > file
    print "## Att tänka på\n\n::: note\n\nFråga först. Prova sedan.\n\n:::\n" > file
    print "::: choice {#val-" i "}\n\nVad gör du först?\n\n- [x] Frågar dem det gäller\n  > Ja.\n- [ ] Köper något\n  > Inte än.\n- [ ] Väntar\n  > På vad?\n\n:::\n" > file
    if (i % 2) print "::: reflection {#not-" i "}\n\nNär frågade du senast?\n\n:::" > file
    close(file)
  }
  print "]" > course
}'

milliseconds() {
  local start end
  start=$(date +%s%N)
  "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}

check() { milliseconds dotnet src/Heja.Cli/bin/Release/net10.0/heja.dll check "$work/ws"; }
build() { rm -rf "$work/dist"; milliseconds dotnet src/Heja.Cli/bin/Release/net10.0/heja.dll build "$work/ws" --output "$work/dist"; }

# In turn, so that a slow moment of the machine meets both; the first round warms the disk and is not counted.
check >/dev/null; build >/dev/null
for _ in $(seq "$runs"); do
  check >>"$work/check"
  build >>"$work/build"
done

median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
awk -v lessons="$lessons" -v check="$(median "$work/check")" -v build="$(median "$work/build")" 'BEGIN {
  printf "%d lessons: check %d ms, build %d ms, ratio %.2f (at most 1.30)\n", lessons, check, build, check / build
  exit check / build > 1.3
}'
