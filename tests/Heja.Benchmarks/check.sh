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

node samples/large/make.mjs "$work/ws" "$lessons"

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
