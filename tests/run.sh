#!/usr/bin/env bash
# Every test, browser tests included. Installs or finds what a machine needs; ends with one line "N passed, N failed".
set -u
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
passed=0
failed=0
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

need() { command -v "$1" >/dev/null || { echo "tests/run.sh: $1 is needed and was not found: $2"; echo "$passed passed, $((failed + 1)) failed"; exit 1; }; }
need dotnet "install the .NET 10 SDK"
need node "install Node.js 20 or later"
need git "install git"
need npm "install Node.js 20 or later with npm"

find_chromium() {
  [ -n "${HEJA_CHROMIUM:-}" ] || HEJA_CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
}
if ! find_chromium; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Debian's chromium …"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium; } >"$logs/apt" 2>&1 || cat "$logs/apt"
  fi
  find_chromium || need chromium "run: sudo apt-get install chromium (or set HEJA_CHROMIUM to a Chromium program)"
fi
export HEJA_CHROMIUM

# One step that counts as one test: it either works or it does not.
step() {
  local name=$1
  shift
  echo "== $name"
  if "$@" >"$logs/step" 2>&1; then
    passed=$((passed + 1))
    tail -n 3 "$logs/step"
  else
    failed=$((failed + 1))
    tail -n 60 "$logs/step"
    echo "FAILED: $name"
    return 1
  fi
}

# A test runner: adds what it counted. $1 name, $2 and $3 sed expressions that find the numbers, then the command.
suite() {
  local name=$1 pass=$2 fail=$3
  shift 3
  echo "== $name"
  "$@" 2>&1 | tee "$logs/suite"
  local code=${PIPESTATUS[0]} p f
  p=$(sed -nE "$pass" "$logs/suite" | tail -n 1)
  f=$(sed -nE "$fail" "$logs/suite" | tail -n 1)
  # A runner that failed without counting a failure, or that ran nothing, is a failure too.
  if [ -z "$p" ] || [ -z "$f" ] || { [ "$code" != 0 ] && [ "$f" = 0 ]; } || [ "$((p + f))" = 0 ]; then
    echo "FAILED: $name ended with code $code"
    f=$((${f:-0} + 1))
  fi
  passed=$((passed + ${p:-0}))
  failed=$((failed + f))
}

dotnet_suite() {
  suite "$1" 's/^ *succeeded: ([0-9]+).*/\1/p' 's/^ *failed: ([0-9]+).*/\1/p' \
    dotnet test --project "tests/$1" -c Release --no-build --no-progress
}

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
  exit
}

step "build" dotnet build HejaInnovation.sln -c Release -m:2 || finish
step "packages of the browser tests" node src/Heja.Runtime/install.mjs tests/Heja.Browser.Tests || finish
step "bundles of the browser tests" node src/Heja.Runtime/build.mjs src/Heja.Runtime/obj/tests --tests || finish
suite "runtime" 's/^[#ℹ] pass ([0-9]+)$/\1/p' 's/^[#ℹ] fail ([0-9]+)$/\1/p' node src/Heja.Runtime/test.mjs
dotnet_suite Heja.Compiler.Tests
dotnet_suite Heja.Cli.Tests
dotnet_suite Heja.Browser.Tests
step "clean clone, built twice at the same time, packed and installed" bash tests/clean-clone.sh
finish
