# shellcheck shell=bash
# Sourced by deploy/run and tests/run: what they need on the machine, installed where possible and named where not.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly root

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# Build nodes that outlive the build keep the pipe of `tests/run | tee log` open, and the reader waits for ever.
export MSBUILDDISABLENODEREUSE=1

say() { printf '%s\n' "$*" >&2; }
die() { say "$0: $*"; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# try N COMMAND…: package feeds time out now and then; a second and a third try cost little.
try() {
  local tries=$1 n; shift
  for ((n = 1; n <= tries; n++)); do
    "$@" && return
    [ "$n" = "$tries" ] || { say "  failed, trying again in $((n * 5)) s: $*"; sleep $((n * 5)); }
  done
  return 1
}

apt_updated=
apt_refresh() {
  [ -z "$apt_updated" ] || return 0
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || return 1
  try 3 as_root apt-get update -qq >&2 && apt_updated=yes
}

apt_has() { apt_refresh && apt-cache policy "$1" | grep -q 'Candidate: [^(]'; }

# apt_install PACKAGE…; says what it does, and what to do by hand where it can't.
apt_install() {
  apt_refresh || die "missing: $*. Install it and run again (no apt-get here, or neither root nor sudo)."
  say "Installing with apt: $*"
  try 3 as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2 ||
    die "apt could not install: $*"
}

# The SDK counts only if it satisfies global.json, so it is asked in the repository.
dotnet_fits() { (cd "$root" && dotnet --version >/dev/null 2>&1); }

need_dotnet() {
  dotnet_fits && return
  export PATH="$HOME/.dotnet:$PATH" DOTNET_ROOT="$HOME/.dotnet"
  dotnet_fits && return
  unset DOTNET_ROOT
  if apt_has dotnet-sdk-10.0; then
    apt_install dotnet-sdk-10.0
    hash -r
    dotnet_fits && return
    say "The distribution's .NET SDK is older than global.json asks for."
  fi
  install_dotnet_in_home
  dotnet_fits || die "missing: .NET SDK 10 as global.json asks for (https://dotnet.microsoft.com/download/dotnet/10.0)"
}

install_dotnet_in_home() {
  command -v curl >/dev/null || apt_install curl ca-certificates
  if ! ldconfig -p 2>/dev/null | grep -q libicuuc && apt_refresh; then
    # The package carries the version of ICU in its name, another one in every release of the distribution.
    apt_install "$(apt-cache search --names-only '^libicu[0-9]+$' | awk '{print $1}' | sort -V | tail -1)"
  fi
  say "Installing the .NET SDK 10 into ~/.dotnet"
  local script; script=$(mktemp)
  if ! { try 3 curl -fsSL --retry 2 -o "$script" https://dot.net/v1/dotnet-install.sh &&
    try 3 bash "$script" --channel 10.0 --install-dir "$HOME/.dotnet" --no-path >&2; }; then
    die "missing: .NET SDK 10, and it could not be downloaded (https://dotnet.microsoft.com/download/dotnet/10.0)"
  fi
  rm -f "$script"
  export DOTNET_ROOT="$HOME/.dotnet" PATH="$HOME/.dotnet:$PATH"
  hash -r
}

node_major() { node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'; }

# 20 is wanted; 18, which Debian 12 has, still builds the style sheet and the script.
need_node() {
  [ "$(node_major || true)" -ge 20 ] 2>/dev/null && command -v npm >/dev/null && return
  if [ -z "$(node_major)" ]; then apt_install nodejs npm; elif ! command -v npm >/dev/null; then apt_install npm; fi
  hash -r
  local major; major=$(node_major)
  [ "${major:-0}" -ge 18 ] || die "missing: Node.js 20 or newer with npm (found: ${major:-none})"
  [ "$major" -ge 20 ] || say "Node.js $major is in use; 20 or newer is recommended."
  command -v npm >/dev/null || die "missing: npm"
}

find_chromium() {
  local name
  for name in "${GOVERNANCE_CHROMIUM:-}" chromium google-chrome google-chrome-stable chromium-browser; do
    if [ -n "$name" ] && command -v "$name"; then return; fi
  done
  return 1
}

# What pictures of plans are drawn as PNG with; without it the portal offers them as SVG only.
need_pictures() {
  ldconfig -p 2>/dev/null | grep -q libfontconfig && return 0
  apt_install libfontconfig1 fonts-dejavu-core
}

# What the tests open our Word documents with, to see what another program makes of them.
need_word() {
  command -v soffice >/dev/null && return 0
  apt_install libreoffice-writer-nogui
}

# Ubuntu's package is an empty shell around a snap, which containers can't run.
is_ubuntu() { [ -e /etc/os-release ] && grep -q '^ID=ubuntu' /etc/os-release; }

# What pages are printed as PDF with; without it the portal offers its print view only.
need_printing() {
  find_chromium >/dev/null && return 0
  if is_ubuntu; then
    say "Pages can be had as PDF when Chromium or Google Chrome is installed; until then the portal offers its print view."
    return 0
  fi
  apt_install chromium
}

need_chromium() {
  if ! find_chromium >/dev/null; then
    if is_ubuntu; then
      die "missing: Chromium or Google Chrome. Install one and run again, or name it in GOVERNANCE_CHROMIUM."
    fi
    apt_install chromium
  fi
  GOVERNANCE_CHROMIUM=$(find_chromium) || die "missing: Chromium"
  export GOVERNANCE_CHROMIUM
}

need_postgres() {
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || apt_install postgresql
}

# Locked: what is built is what the lock files say, on every machine.
restore() { try 3 dotnet restore "$1" --locked-mode --verbosity quiet; }
