#!/usr/bin/env bash
# Prints how long whole processes take, the built program and the native one: the build of the course's first module for two municipalities (six
# packages), the build of everything in `courses`, and beside them an empty console program, all in one run.
# Usage: tests/Heja.Benchmarks/startup.sh [RUNS]     median, minimum and maximum of RUNS (5) runs each, in milliseconds
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

dotnet build src/Heja.Cli -c Release >/dev/null
dotnet publish src/Heja.Cli -c Release -r linux-x64 -p:PublishAot=true -p:NuGetLockFilePath=obj/aot.lock.json -o "$work/native" >/dev/null
dotnet build src/Heja.Cli -c Release >/dev/null
dotnet new console -o "$work/empty" >/dev/null
dotnet build "$work/empty" -c Release -o "$work/empty-out" >/dev/null

milliseconds() {
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}

# The course with its first module alone.
cp -r courses "$work/module"
rm -rf "$work/module/releases"
course="$work/module/heja-innovation"
awk '/^  - id:/ && ++module > 1 { print $3 }' "$course/course.yaml" | (cd "$course" && xargs rm -r)
awk '/^  - id:/ { module++ } module < 2' courses/heja-innovation/course.yaml >"$course/course.yaml"

build() { rm -rf "$work/dist"; milliseconds "$@" --output "$work/dist"; }
jit() { build dotnet src/Heja.Cli/bin/Release/net10.0/heja.dll build "$@"; }
native() { build "$work/native/heja" build "$@"; }
round() {
  empty=$(milliseconds dotnet "$work/empty-out/empty.dll")
  echo "$(jit "$work/module" "${two[@]}") $(native "$work/module" "${two[@]}") $(jit courses) $(native courses) $empty"
}
two=(--municipality helsingborg --municipality uppsala)

# In turn, so that a slow moment of the machine meets all; the first round warms the disk and is not counted.
round >/dev/null
for _ in $(seq "$runs"); do round >>"$work/times"; done

report() { cut -d' ' -f"$1" "$work/times" | sort -n | awk -v name="$2" '{ v[NR] = $1 } END { printf "%-40s median %5d ms   min %5d   max %5d\n", name, v[int((NR + 1) / 2)], v[1], v[NR] }'; }
report 1 "first module, six packages (built)"
report 2 "first module, six packages (native)"
report 3 "heja build courses (built)"
report 4 "heja build courses (native)"
report 5 "empty dotnet console program"
