#!/usr/bin/env bash
# Random learners with a random fault each, in a real browser: what was acknowledged must be there afterwards.
# Usage: tests/Heja.Benchmarks/campaign.sh --format scorm12|xapi [--seed N] [--from A] [--to B] [--runtime NAME] [--out FILE] [--trace]
#   Runs A to B - 1 (0 to 999) of a campaign; those that stand in FILE are not done again, and the report is of all in it.
#   --runtime: `shipped`, or one that does something wrong: saves-at-unload, new-id-per-retry, saved-before-commit, completed-over-passed.
#   Exit 1 when anything was lost, doubled or wrong, or a fault never struck.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if [ -z "${HEJA_BUILT:-}" ]; then
  dotnet build tests/Heja.Benchmarks -c Release >/dev/null
fi
exec dotnet tests/Heja.Benchmarks/bin/Release/net10.0/Heja.Benchmarks.dll campaign "$@"
