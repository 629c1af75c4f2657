#!/usr/bin/env bash
# Prints how long an author waits for `heja preview courses`: from the command to its address, and from saving a lesson of the real
# course to seeing it in Chromium. Budgets: 1 s, and 50 ms beyond the debounce (p95).
# Usage: tests/Heja.Benchmarks/preview.sh [--starts N] [--saves N] [--program NATIVE_HEJA]
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if [ -z "${HEJA_BUILT:-}" ]; then
  dotnet build tests/Heja.Benchmarks -c Release >/dev/null
fi
exec dotnet tests/Heja.Benchmarks/bin/Release/net10.0/Heja.Benchmarks.dll preview "$@"
