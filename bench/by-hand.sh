#!/usr/bin/env bash
# What the storefront's pipeline does, by hand: the same commands, each build in a copy of its own, the npm cache kept.
set -euo pipefail
source=$1 work=$2
cache=$work/npm
export HOME=$work/home NX_DAEMON=false
mkdir -p "$HOME" "$cache"
cp -R "$source" "$work/application"
rm -rf "$work/application/node_modules"
cd "$work/application"
git init -q -b main
git add -A
git -c user.name=bench -c user.email=bench@acme.example commit -qm storefront
git clone -q --bare . "$work/origin.git"

build() { # name, scripts…
  local name=$1
  shift
  mkdir "$work/$name"
  git -C "$work/origin.git" archive main | tar -x -C "$work/$name"
  cd "$work/$name"
  npm ci --cache "$cache"
  for script in "$@"; do npx lerna run "$script"; done
}

build packages lint test build
(build unit test) & unit=$!
(build lint lint) & lint=$!
wait "$unit"
wait "$lint"
cp -R "$work/packages/packages/site/dist" "$work/staging"
cp -R "$work/packages/packages/site/dist" "$work/production"
git -C "$work/origin.git" tag v1.0.0
