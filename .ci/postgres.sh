# shellcheck shell=bash
# A private PostgreSQL for the tests, in a folder, on a free port of the loopback.

postgres_programs=/usr/lib/postgresql/15/bin

# as_postgres COMMAND...: PostgreSQL does not run as root.
as_postgres() {
  if [[ $EUID -eq 0 ]]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# start_postgres FOLDER: nothing in it outlives the tests, so it does not wait for the disk.
start_postgres() {
  local folder=$1/postgres
  mkdir -p "$folder"
  chmod a+x "$1"
  [[ $EUID -ne 0 ]] || chown postgres "$folder"
  free_port >"$folder.port"
  as_postgres "$postgres_programs/initdb" --pgdata "$folder/data" --username catalogue --auth trust --encoding UTF8 --locale C.UTF-8 >/dev/null
  as_postgres "$postgres_programs/pg_ctl" --pgdata "$folder/data" --log "$folder/log" --wait \
    --options "-p $(cat "$folder.port") -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off -c max_connections=300" start
}

postgres_connection() {
  printf 'Host=127.0.0.1;Port=%s;Username=catalogue' "$(cat "$1/postgres.port")"
}

stop_postgres() {
  [[ -e $1/postgres/data/postmaster.pid ]] || return 0
  as_postgres "$postgres_programs/pg_ctl" --pgdata "$1/postgres/data" --mode immediate stop
}
