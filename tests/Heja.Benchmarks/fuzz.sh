#!/usr/bin/env bash
# Hands a reader of what strangers write many inputs that are nearly right; stops at the first that makes it crash, hang or escape.
# Usage: tests/Heja.Benchmarks/fuzz.sh READER [COUNT] [SEED]     zip, manifest, yaml, state or launch; 1,000,000 inputs of seed 1
set -euo pipefail
cd "$(dirname "$0")/../.."
reader=${1:-}
export HEJA_FUZZ_COUNT=${2:-1000000} HEJA_FUZZ_SEED=${3:-1}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# A test class of the compiler, run alone with other numbers.
compiler() {
  export HEJA_FUZZ_REPORT
  HEJA_FUZZ_REPORT=$(mktemp)
  trap 'rm -f "$HEJA_FUZZ_REPORT"' EXIT
  [ -n "${HEJA_FUZZ_BUILT:-}" ] || dotnet build tests/Heja.Compiler.Tests -c Release >/dev/null
  dotnet test --project tests/Heja.Compiler.Tests -c Release --no-build --no-progress -- --filter-method "*.FuzzTests.$1"
  cat "$HEJA_FUZZ_REPORT"
}

# A test of the runtime, likewise.
runtime() {
  node src/Heja.Runtime/install.mjs
  HEJA_FUZZ_READER=$1 node src/Heja.Runtime/test.mjs fuzz
}

case $reader in
  zip) compiler Zip_reading_bears_anything ;;
  manifest) compiler Manifest_reading_bears_anything ;;
  yaml) compiler Yaml_reading_bears_anything ;;
  state | launch) runtime "$reader" ;;
  *) echo "fuzz.sh: there is no reader '$reader': write zip, manifest, yaml, state or launch" >&2; exit 2 ;;
esac
