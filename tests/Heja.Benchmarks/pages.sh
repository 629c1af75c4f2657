#!/usr/bin/env bash
# Prints how fast packages are for a learner in Chromium, and what they weigh: the real course, one of 150 lessons, and one of 1,000.
# Usage: tests/Heja.Benchmarks/pages.sh [--runs N]     median of N (3) visits, on a machine as it is and four times slower
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build tests/Heja.Benchmarks -c Release >/dev/null

build() { dotnet src/Heja.Cli/bin/Release/net10.0/heja.dll build "$1" --municipality "$2" --language sv --output "$work/$3" >/dev/null; }
build courses helsingborg course
for lessons in 150 1000; do
  node samples/large/make.mjs "$work/sources-$lessons" "$lessons"
  build "$work/sources-$lessons" alvesta "$lessons"
done
dotnet tests/Heja.Benchmarks/bin/Release/net10.0/Heja.Benchmarks.dll pages "$work"/course/*/*.zip "$work"/150/*/*.zip "$work"/1000/*/*.zip "$@"
