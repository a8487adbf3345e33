#!/bin/sh
# Starts Backline on this machine; the browser opens by itself. Ctrl-C ends it.
exec "$(dirname "$0")/backline" serve "$@"
