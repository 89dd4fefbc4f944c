# Starting what runs on: ports, waiting for health, noticing an end.

# claim_port VARIABLE DEFAULT WHAT: sets the variable to its default unless it is set; refuses a port somebody has.
claim_port() {
    local port
    eval "$1=\${$1:-$2} && port=\$$1"
    if port_taken "$port"; then
        fail "Port $port is taken, and $3 wants it. Choose another: $1=… bin/$(basename "$0")"
    fi
}

# wait_healthy WHAT URL PID LOG
wait_healthy() {
    local start=$SECONDS
    until curl --silent --fail --output /dev/null --max-time 5 "$2"; do
        kill -0 "$3" 2>/dev/null || { tail -n 40 "$logs/$4.log" >&2 && fail "$1 ended while starting. The whole log: .tools/log/$4.log"; }
        [ $((SECONDS - start)) -lt 300 ] || fail "$1 is not healthy after five minutes. Its log: .tools/log/$4.log"
        progress "Starting $1" $((SECONDS - start))
        sleep 1
    done
    done_with "Starting $1" $((SECONDS - start))
}

# stay PID…: until one of them ends.
stay() {
    local pid
    while true; do
        for pid in "$@"; do kill -0 "$pid" 2>/dev/null || return 0; done
        sleep 1
    done
}
