# shellcheck shell=bash
# What ./run, ./backline, ./test and ./publish share. Sourced from the repository's root folder.
# The built command lies in artifacts/publish/app, the web app in its wwwroot. A stamp holds a hash of the files
# that went in: the same files are never built twice.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export TESTINGPLATFORM_TELEMETRY_OPTOUT=1

app=artifacts/publish/app

# Who only wants to use Backline waits for no analyser: half of a compile's time is theirs (bench/results/cold-start.md). What is built without them lies in a folder of its own,
# so that ./test never takes it for checked. ./test empties this list: what it publishes is what it has built and checked.
unchecked=(-p:RunAnalyzers=false "-p:ArtifactsPath=$PWD/artifacts/unchecked")

rules=(Directory.Build.props Directory.Packages.props global.json .editorconfig eng)
engine=(src/Backline.Numerics src/Backline.Biomechanics src/Backline.OpenSim src/Backline.Practice src/Backline.Coaching src/Backline.Stretching src/Backline.Figures src/Backline.Progress)
command_sources=("${rules[@]}" "${engine[@]}" src/Backline.Storage src/Backline.Server src/Backline.Cli data)
web_sources=("${rules[@]}" "${engine[@]}" src/Backline.Web data package.json package-lock.json)

say() { printf '%s\n' "$*" >&2; }

# A hash of all files below the given paths: names and contents, without what a build writes beside them.
hash_of() {
  local present=() path
  for path in "$@"; do [[ -e $path ]] && present+=("$path"); done
  find "${present[@]}" \( -path '*/wwwroot/lib' -o -name obj -o -name bin \) -prune -o -type f -print0 \
    | LC_ALL=C sort -z | xargs -0 "${hasher[@]}" | "${hasher[@]}" | cut -d' ' -f1
}

if command -v sha256sum >/dev/null; then hasher=(sha256sum); else hasher=(shasum -a 256); fi

need_sdk() {
  command -v dotnet >/dev/null || { say "Backline is built with the .NET SDK 10, which is not here: https://dot.net"; exit 2; }
}

need_node() {
  command -v npm >/dev/null || { say "The web app is built with Node 20 and its npm, which are not here: https://nodejs.org"; exit 2; }
}

# Two builds at once would write the same files.
one_at_a_time() {
  mkdir -p artifacts/publish
  if command -v flock >/dev/null; then
    exec 9>artifacts/publish/.building
    flock 9
  fi
}

quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1 9>&-; then # what is left running must not keep the lock
    cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}

is_fresh() { # stamp hash file
  [[ -f $3 && -f $1 && $(<"$1") == "$2" ]]
}

# Compiled ahead for this machine, so that a verb answers in half the time (docs/science/speed.md). Its compiler is a package; where that
# cannot be had the command is published without.
publish_ahead() {
  dotnet publish src/Backline.Cli/Backline.Cli.csproj -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true ${unchecked[@]+"${unchecked[@]}"} -o "$app.new" >/dev/null 2>&1 9>&-
}

publish_command() {
  local hash stamp=artifacts/publish/command.stamp
  hash=$(hash_of "${command_sources[@]}")
  is_fresh "$stamp" "$hash" "$app/backline.dll" && return
  need_sdk
  one_at_a_time
  is_fresh "$stamp" "$hash" "$app/backline.dll" && { one_at_a_time_over; return; }
  say "Building the command."
  rm -rf "$app.new"
  publish_ahead || { rm -rf "$app.new"; quietly dotnet publish src/Backline.Cli/Backline.Cli.csproj -c Release ${unchecked[@]+"${unchecked[@]}"} -o "$app.new"; }
  # Moved whole, so that a server that runs from the old folder keeps its open files.
  [[ -d $app/wwwroot ]] && mv "$app/wwwroot" "$app.new/wwwroot"
  rm -rf "$app"
  mv "$app.new" "$app"
  printf '%s' "$hash" >"$stamp"
  one_at_a_time_over
}

publish_web() {
  local hash stamp=artifacts/publish/web.stamp
  hash=$(hash_of "${web_sources[@]}")
  is_fresh "$stamp" "$hash" "$app/wwwroot/index.html" && return
  need_sdk
  need_node
  one_at_a_time
  is_fresh "$stamp" "$hash" "$app/wwwroot/index.html" && { one_at_a_time_over; return; }
  say "Building the web app."
  rm -rf artifacts/publish/web
  quietly dotnet publish src/Backline.Web/Backline.Web.csproj -c Release ${unchecked[@]+"${unchecked[@]}"} -o artifacts/publish/web
  rm -rf "$app/wwwroot"
  mkdir -p "$app"
  mv artifacts/publish/web/wwwroot "$app/wwwroot"
  rm -rf artifacts/publish/web
  printf '%s' "$hash" >"$stamp"
  one_at_a_time_over
}

one_at_a_time_over() { exec 9>&-; }

publish_app() {
  publish_command
  publish_web
}
