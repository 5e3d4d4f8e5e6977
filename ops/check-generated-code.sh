#!/usr/bin/env bash
# Fails when the committed code of the message handlers is not what the generator writes today. Needs no database.
# Mend it with: dotnet run --project src/IntegrityLedger -- codegen write   (and commit src/IntegrityLedger/Internal/Generated)
set -euo pipefail
cd "$(dirname "$0")/.."
generated=src/IntegrityLedger/Internal/Generated
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
cp -r "$generated" "$before/committed"
dotnet run --project src/IntegrityLedger "$@" -- codegen write >"$before/log" 2>&1 || { cat "$before/log"; exit 1; }
if diff -r "$before/committed" "$generated"; then
  echo "The generated code is current."
else
  # Leave the tree as it was found: checking changes nothing.
  rm -rf "$generated" && cp -r "$before/committed" "$generated"
  echo "The generated code is out of date. Run: dotnet run --project src/IntegrityLedger -- codegen write, and commit $generated."
  exit 1
fi
