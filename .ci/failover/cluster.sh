# shellcheck shell=bash
# A PostgreSQL cluster under pg_auto_failover, instances of the program on it, and HAProxy before them: all on the loopback, in one folder.

# shellcheck source=.ci/postgres.sh
. .ci/postgres.sh
# shellcheck source=.ci/server.sh
. .ci/server.sh

cluster=           # the folder
program=${program:-} # the path of Catalogue.Api.dll
declare -A pids    # what runs, by name
declare -A ports
nodes=()
instances=()

in_cluster=()      # what makes a command one of the user of PostgreSQL, with everything that pg_autoctl keeps in the folder

use_cluster() {
  cluster=$1
  chmod 755 "$cluster"
  mkdir -p "$cluster/run"
  in_cluster=(env "PATH=$postgres_programs:/usr/bin:/bin" "HOME=$cluster" "XDG_CONFIG_HOME=$cluster/config" "XDG_DATA_HOME=$cluster/share"
    "XDG_RUNTIME_DIR=$cluster/run")
  if [[ $EUID -eq 0 ]]; then
    chown -R postgres "$cluster"
    in_cluster=(runuser -u postgres -- "${in_cluster[@]}")
  fi
}

# run_apart NAME COMMAND...: in a session of its own, so that it can be ended with everything that it starts.
run_apart() {
  local name=$1
  shift
  setsid "$@" </dev/null >>"$cluster/$name.log" 2>&1 3>&- &
  pids[$name]=$!
}

# kill_apart NAME: at once, as if the machine had lost its power.
kill_apart() { signal_apart KILL "$1"; }

# end_apart NAME: asks it to end, and waits for that.
end_apart() { signal_apart TERM "$1"; }

signal_apart() {
  # The shell tells of what was killed when it is waited for.
  { pkill "-$1" --session "${pids[$2]}" && wait "${pids[$2]}"; } 2>/dev/null || true
  unset "pids[$2]"
}

# until_true SECONDS COMMAND...
until_true() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [[ $SECONDS -lt $deadline ]] || { echo "not within the time: $*"; return 1; }
    sleep 0.5
  done
}

ask_monitor() {
  psql --host 127.0.0.1 --port "${ports[monitor]}" --username autoctl_node --dbname pg_auto_failover --no-align --tuples-only --command "$1"
}

ask_node() {
  psql --host 127.0.0.1 --port "${ports[$1]}" --username catalogue --dbname catalogue --no-align --tuples-only --command "$2"
}

start_monitor() {
  ports[monitor]=$(free_port)
  "${in_cluster[@]}" pg_autoctl create monitor --pgdata "$cluster/monitor" --pgport "${ports[monitor]}" --hostname 127.0.0.1 --auth trust --no-ssl
  # How soon the death of a server is believed; the defaults take up to a minute.
  cat >>"$cluster/monitor/postgresql.conf" <<'END'
pgautofailover.health_check_period = 1000
pgautofailover.health_check_timeout = 2000
pgautofailover.health_check_max_retries = 1
pgautofailover.health_check_retry_delay = 500
pgautofailover.node_considered_unhealthy_timeout = 5000
pgautofailover.primary_demote_timeout = 5000
pgautofailover.startup_grace_period = 2000
END
  run_node monitor
  until_true 30 ask_monitor 'SELECT 1'
}

run_node() {
  run_apart "$1" "${in_cluster[@]}" pg_autoctl run --pgdata "$cluster/$1"
}

# make_node NAME: the first is the primary, later ones are standbys.
make_node() {
  ports[$1]=$(free_port)
  nodes+=("$1")
  "${in_cluster[@]}" pg_autoctl create postgres --pgdata "$cluster/$1" --pgport "${ports[$1]}" --hostname 127.0.0.1 --name "$1" --auth trust --no-ssl \
    --username catalogue --dbname catalogue --monitor "postgres://autoctl_node@127.0.0.1:${ports[monitor]}/pg_auto_failover"
  run_node "$1"
  until_true 60 node_is_settled "$1"
}

state_of() {
  ask_monitor "SELECT reportedstate FROM pgautofailover.node WHERE nodename = '$1' AND reportedstate = goalstate"
}

node_is_settled() { [[ $(state_of "$1") =~ ^(single|primary|secondary)$ ]]; }

primary() { ask_monitor "SELECT nodename FROM pgautofailover.node WHERE goalstate IN ('single', 'wait_primary', 'primary')"; }

cluster_is_whole() {
  local node
  for node in "${nodes[@]}"; do node_is_settled "$node" || return 1; done
  [[ $(state_of "$(primary)") == primary ]]
}

# end_node NAME: a signal to all that it started would be one to runuser as well, which kills after two seconds what has not ended by then.
end_node() {
  "${in_cluster[@]}" pg_autoctl stop --pgdata "$cluster/$1" >>"$cluster/$1.log" 2>&1
  wait "${pids[$1]}" || true
  unset "pids[$1]"
}

# kill_node NAME: PostgreSQL's processes end when they notice that the first of them is gone.
kill_node() {
  local postmaster
  postmaster=$(head -n 1 "$cluster/$1/postmaster.pid")
  kill_apart "$1"
  kill -KILL "$postmaster" 2>/dev/null || true
  until_true 10 has_ended "$cluster/$1"
}

has_ended() { ! pgrep --full -- "^(.*/)?postgres -D $1 "; }

connection_of_cluster() {
  local node hosts=()
  for node in "${nodes[@]}"; do hosts+=("127.0.0.1:${ports[$node]}"); done
  (IFS=,; printf 'Host=%s;Username=catalogue;Database=catalogue;Maximum Pool Size=50' "${hosts[*]}")
}

run_instance() {
  run_apart "$1" env "Urls=http://127.0.0.1:${ports[$1]}" "Data__Directory=$cluster/$1" Database__Provider=Postgres \
    "Database__ConnectionString=$(connection_of_cluster)" dotnet "$program"
}

make_instance() {
  ports[$1]=$(free_port)
  instances+=("$1")
  mkdir -p "$cluster/$1"
  run_instance "$1"
}

instance_is_ready() { curl --silent --fail --max-time 2 "http://127.0.0.1:${ports[$1]}/health/ready"; }

start_balancer() {
  ports[balancer]=${ports[balancer]:-$(free_port)}
  {
    sed "s/{port}/${ports[balancer]}/" .ci/failover/haproxy.cfg
    for instance in "${instances[@]}"; do echo "  server $instance 127.0.0.1:${ports[$instance]}"; done
  } >"$cluster/haproxy.cfg"
  run_apart balancer haproxy -db -f "$cluster/haproxy.cfg"
}

# Servers are asked to end at once, and nobody restarts them: processes of an extension do not notice that the first of them is gone.
stop_cluster() {
  local name node
  for name in "${!pids[@]}"; do pkill -KILL --exact --session "${pids[$name]}" pg_autoctl || true; done
  for node in monitor "${nodes[@]}"; do
    [[ ! -e $cluster/$node/postmaster.pid ]] || kill -QUIT "$(head -n 1 "$cluster/$node/postmaster.pid")" 2>/dev/null || true
    until_true 10 has_ended "$cluster/$node" || true
  done
  for name in "${!pids[@]}"; do kill_apart "$name"; done
}
