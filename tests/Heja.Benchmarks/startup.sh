#!/usr/bin/env bash
# Prints how long whole processes take: `heja build courses` with the JIT and native, beside an empty console program, in one run.
# Usage: tests/Heja.Benchmarks/startup.sh [RUNS [WORKSPACE]]     median, minimum and maximum of RUNS (5) runs each, in milliseconds
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
workspace=$(realpath "${2:-courses}")
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

jit() { rm -rf "$work/dist"; milliseconds dotnet src/Heja.Cli/bin/Release/net10.0/heja.dll build "$workspace" --output "$work/dist"; }
native() { rm -rf "$work/dist"; milliseconds "$work/native/heja" build "$workspace" --output "$work/dist"; }
empty() { milliseconds dotnet "$work/empty-out/empty.dll"; }

# In turn, so that a slow moment of the machine meets all three; the first round warms the disk and is not counted.
jit >/dev/null; native >/dev/null; empty >/dev/null
for _ in $(seq "$runs"); do
  jit >>"$work/jit"
  native >>"$work/native.ms"
  empty >>"$work/empty.ms"
done

report() { sort -n "$2" | awk -v name="$1" '{ v[NR] = $1 } END { printf "%-34s median %5d ms   min %5d   max %5d\n", name, v[int((NR + 1) / 2)], v[1], v[NR] }'; }
report "heja build courses (JIT)" "$work/jit"
report "heja build courses (native)" "$work/native.ms"
report "empty dotnet console program" "$work/empty.ms"
