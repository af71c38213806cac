#!/usr/bin/env bash
set -euo pipefail

: "${DRY_RUN:=0}"
: "${HANDOFF_DIR:=handoff}"
: "${INPUTS_FILE:=./inputs.sh}"
if [ -f "$INPUTS_FILE" ]; then . "$INPUTS_FILE"; fi
