#!/usr/bin/env bash
# tests/screenshots.sh FOLDER [NAME…]: pictures of every block and of the main states, in two brands, light and dark, on a phone and a desktop.
# With NAMEs only those whose name contains one of them. After tests/run.sh, or a build of the solution: it uses the built program.
set -euo pipefail
[ $# -gt 0 ] || { echo "usage: tests/screenshots.sh FOLDER [NAME…]"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
export HEJA_CHROMIUM=${HEJA_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
for workspace in "$here/../courses" "$here"/../samples/*/; do
  [ -f "$workspace/heja.yaml" ] || continue
  name=$(basename "$workspace")
  dotnet "$here/../src/Heja.Cli/bin/Release/net10.0/heja.dll" build "$workspace" --output "$packages/$name" --keep-going >/dev/null || true
done
node "$here/screenshots/screenshots.mjs" "$packages" "$@"
