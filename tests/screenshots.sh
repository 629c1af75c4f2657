#!/usr/bin/env bash
# tests/screenshots.sh FOLDER [NAME…]: pictures of every block and of the main states, in two brands, light and dark, on a phone and a
# desktop; enlarged to 400 %, with text spaced, in forced colours, and from right to left. With NAMEs only those whose name has one of them.
# tests/screenshots.sh: the pictures of README.md, in docs/pictures.
# After tests/run.sh, or a build of the solution: it uses the built program. Says which picture could not be taken, or is wider than its
# window, and ends with a count.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export HEJA_CHROMIUM=${HEJA_CHROMIUM:-$(command -v chromium-headless-shell || command -v chromium || command -v chromium-browser || command -v google-chrome)}
packages=$(mktemp -d)
trap 'rm -rf "$packages"' EXIT
build() {
  local workspace=$1
  shift
  dotnet "$here/../src/Heja.Cli/bin/Release/net10.0/heja.dll" build "$here/../$workspace" --output "$packages/$(basename "$workspace")" --quiet --format scorm12 "$@"
}
build courses --language sv --municipality helsingborg --municipality uppsala
build samples/all-blocks --municipality malmo
build samples/quiz --language sv
build samples/passing
node "$here/screenshots/screenshots.mjs" "$packages" "$@"
