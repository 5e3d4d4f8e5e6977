#!/usr/bin/env bash
# Puts small faults into the pure rules, one awake at a time, and tells which of them the pure tests do not notice. Some twenty minutes; no part of what is run on every change.
# ops/mutation.sh [report] [--only Kleene.cs,Routing.cs | --again an-earlier-report]      figures of the last run: tests/IntegrityLedger.Tests/Policy/mutation.txt
set -euo pipefail
cd "$(dirname "$0")/.."
report=$(realpath -m "${1:-mutation.txt}"); shift || true
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$copy" 2>/dev/null
dotnet run --project ops/mutation -- "$copy" "$report" "$@"
