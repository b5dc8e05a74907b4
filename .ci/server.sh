# shellcheck shell=bash
# Starts the published program as an operator would, asks it, and stops it.

server=
server_url=

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'
}

# start_server PROGRAM FOLDER [SETTING...]: from another working directory, with an empty data folder.
start_server() {
  mkdir -p "$2/cwd" "$2/data"
  server_url=http://127.0.0.1:$(free_port)
  (cd "$2/cwd" && exec env Urls="$server_url" Data__Directory="$2/data" "${@:3}" dotnet "$1") </dev/null >"$2/server.log" 2>&1 &
  server=$!
}

server_is_ready() {
  local deadline=$((SECONDS + 60))
  while [[ $SECONDS -lt $deadline ]]; do
    curl --silent --fail --output /dev/null "$server_url/health/ready" && return 0
    kill -0 "$server" 2>/dev/null || break
    sleep 0.5
  done
  echo "$server_url/health/ready does not answer. The program's last lines:"
  tail -n 40 "$1/server.log"
  return 1
}

# answers STATUS CONTENT_TYPE PATH FILTER: the status and the media type are those, and jq's FILTER holds for the body.
answers() {
  local body got
  body=$(mktemp)
  got=$(curl --silent --show-error --max-time 30 --output "$body" --write-out '%{http_code} %{content_type}' "$server_url$3")
  printf 'GET %s: %s\n' "$3" "$got"
  if [[ $got == "$1 $2"* ]] && jq --exit-status "$4" "$body" >/dev/null; then
    rm "$body"
    return 0
  fi
  printf 'Expected %s %s with %s, got:\n' "$1" "$2" "$4"
  head -c 2000 "$body"
  rm "$body"
  return 1
}

# stop_server: asks it to end and gives its exit code; one that is still there after 30 s is killed.
stop_server() {
  [[ -n $server ]] || return 0
  local pid=$server code=0 waited=0
  server=
  kill -TERM "$pid" 2>/dev/null || true
  while kill -0 "$pid" 2>/dev/null && [[ $waited -lt 60 ]]; do
    sleep 0.5
    waited=$((waited + 1))
  done
  kill -KILL "$pid" 2>/dev/null || true
  wait "$pid" || code=$?
  return "$code"
}
