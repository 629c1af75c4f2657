#!/usr/bin/env bash
# Prints whether the tool starts and builds as fast as it did at another commit: both programs, side by side, in one run, on the
# courses of that commit. As `startup-since.sh 0af3fc9^ 0af3fc9`: what the preview costs those who do not use it.
# Usage: tests/Heja.Benchmarks/startup-since.sh BEFORE [AFTER] [RUNS]     AFTER: HEAD; milliseconds of RUNS (9) runs each
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || { sed -n 2,4p "$0"; exit 2; }
before=$1 after=${2:-HEAD} runs=${3:-9}
work=$(mktemp -d)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
cleanup() {
  for one in before after; do git worktree remove --force "$work/$one" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

for one in before after; do
  git worktree add --detach "$work/$one" "${!one}" >/dev/null 2>&1
  dotnet build "$work/$one/src/Heja.Cli" -c Release -p:RunAnalyzers=false -o "$work/$one-out" >/dev/null
done

milliseconds() {
  local start end
  start=$(date +%s%N)
  "$@" >/dev/null
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}
version() { milliseconds dotnet "$work/$1-out/heja.dll" --version; }
build() { rm -rf "$work/dist"; milliseconds dotnet "$work/$1-out/heja.dll" build "$work/before/courses" --output "$work/dist"; }

# In turn, so that a slow moment of the machine meets both; the first round warms the disk and is not counted.
for run in $(seq 0 "$runs"); do
  for what in version build; do
    for one in before after; do
      time=$($what "$one")
      [ "$run" = 0 ] || echo "$time" >>"$work/$what-$one"
    done
  done
done

for what in version build; do
  for one in before after; do
    sort -n "$work/$what-$one" | awk -v name="$what, ${!one}" '{ v[NR] = $1 } END { printf "%-28s median %5d ms   min %5d   max %5d\n", name, v[int((NR + 1) / 2)], v[1], v[NR] }'
  done
done
