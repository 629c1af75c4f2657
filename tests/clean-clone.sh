#!/usr/bin/env bash
# What a newcomer and a busy build server do: clone, build twice at the same time, run, pack, install.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone -q . "$work/clone"
cd "$work/clone"

# Restoring (Restore.targets), npm, esbuild and the embedding must all stand two builds at once.
dotnet build src/Heja.Cli -c Release >"$work/one" 2>&1 &
one=$!
dotnet build src/Heja.Cli -c Release -p:BaseOutputPath="$work/out/" >"$work/two" 2>&1 &
two=$!
wait $one || { cat "$work/one"; exit 1; }
wait $two || { cat "$work/two"; exit 1; }

# The program built first contains the runtime, and the build left nothing behind that git sees.
dotnet src/Heja.Cli/bin/Release/net10.0/heja.dll build courses --output "$work/dist" >"$work/built"
tail -n 1 "$work/built" | grep -q '^12 packages'
grep -aq 'heja-scorm12-[0-9a-f]*\.js' "$work/dist/helsingborg/"*_scorm12.zip
[ -z "$(git status --porcelain)" ] || { git status --short; exit 1; }

# It is compiled ahead of time, for this kind of machine; what is packed is not, for it goes to all kinds. What two builds at
# once may have had no room for, the next one makes up for, and no build cleans away the plain assembly.
plain=src/Heja.Cli/obj/Release/net10.0/heja.dll
dotnet build src/Heja.Cli -c Release >"$work/three" 2>&1 || { cat "$work/three"; exit 1; }
grep -h 'not compiled ahead' "$work/one" "$work/two" "$work/three" || true
[ "$(wc -c <src/Heja.Cli/bin/Release/net10.0/heja.dll)" -gt "$(wc -c <$plain)" ]
grep -q "/$plain$" src/Heja.Cli/obj/Release/net10.0/*.FileListAbsolute.txt

dotnet pack src/Heja.Cli -c Release -o "$work/packed" >"$work/pack" 2>&1 || { cat "$work/pack"; exit 1; }
dotnet tool install heja --tool-path "$work/tool" --source "$work/packed" >/dev/null
cmp "$work"/tool/.store/heja/*/heja/*/tools/net10.0/any/heja.dll $plain
"$work/tool/heja" build courses --output "$work/dist2" --quiet
diff -r "$work/dist" "$work/dist2"
echo "clean clone: built twice at once, packed, installed; same packages"
