# Sourced by every command: where we are, how we speak, how a long step shows that it lives.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tools="$root/.tools"
logs="$tools/log"
mkdir -p "$logs"
cd "$root"

say() { printf '%s\n' "$*"; }

fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

need() { command -v "$1" >/dev/null || fail "$1 is missing. $2"; }

# step TITLE LOG COMMAND…: runs the command with its output in a log, counts the seconds, shows the log's end on failure.
step() {
    local title=$1 log="$logs/$2.log" start=$SECONDS
    shift 2
    "$@" >"$log" 2>&1 &
    local job=$!
    started="${started:-} $job"
    while kill -0 "$job" 2>/dev/null; do
        progress "$title" $((SECONDS - start))
        sleep 1
    done
    if ! wait "$job"; then
        printf '\n' && tail -n 40 "$log" >&2
        fail "$title: failed. The whole log: ${log#"$root"/}"
    fi
    done_with "$title" $((SECONDS - start))
}

progress() {
    if [ -t 1 ]; then
        printf '\r  %s … %d s ' "$1" "$2"
    elif [ $(($2 % 15)) -eq 0 ]; then
        printf '  %s … %d s\n' "$1" "$2"
    fi
}

done_with() {
    if [ -t 1 ]; then printf '\r'; fi
    printf '  %s: done in %d s   \n' "$1" "$2"
}

# fingerprint FILE-OR-FOLDER…: one number for the content of all of them, to know whether anything changed.
fingerprint() { find "$@" -type f ! -path '*/generated/*' 2>/dev/null | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum | cksum; }

# port_taken PORT: does anything on this machine listen there?
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# stop_started: ends what this command started, by process id, youngest first, and waits for it.
stop_started() {
    local pid reversed=""
    for pid in ${started:-}; do reversed="$pid $reversed"; done
    for pid in $reversed; do kill -TERM "$pid" 2>/dev/null || true; done
    for pid in $reversed; do wait "$pid" 2>/dev/null || true; done
    started=""
}
