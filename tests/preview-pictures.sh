#!/usr/bin/env bash
# tests/preview-pictures.sh: the pictures of docs/authoring/preview.md, in docs/authoring/pictures.
# tests/preview-pictures.sh FOLDER: every state of the preview there, light and dark, on a phone and a desktop, to look at.
# After tests/run.sh, or a build of the solution: it uses the built program, and a copy of courses/ that it may break.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export HEJA_CHROMIUM=${HEJA_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here/../courses" "$work/courses"
rm -rf "$work/courses/.heja"
node "$here/screenshots/preview.mjs" "$work/courses" "$@"
