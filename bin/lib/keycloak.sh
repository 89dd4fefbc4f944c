# The real Keycloak distribution, from the Maven cache into .tools/keycloak, built once for a database in memory:
# every start imports the demo realm afresh, with the addresses it finds in the environment.

keycloak_version=26.7.3
keycloak="$tools/keycloak-$keycloak_version"

install_keycloak() {
    if [ ! -f "$keycloak/.built" ]; then
        step "Fetching Keycloak $keycloak_version" keycloak-fetch fetch_keycloak
        step "Preparing Keycloak" keycloak-build "$keycloak/bin/kc.sh" build --db=dev-mem --health-enabled=true
        touch "$keycloak/.built"
    fi
    mkdir -p "$keycloak/data/import"
    cmp -s demo/realm.json "$keycloak/data/import/company-realm.json" || cp demo/realm.json "$keycloak/data/import/company-realm.json"
}

fetch_keycloak() {
    local coordinates="org.keycloak:keycloak-quarkus-dist:$keycloak_version:tar.gz"
    maven -q dependency:copy -Dartifact="$coordinates" -DoutputDirectory="$tools/download" -Dmdep.useBaseVersion=true
    rm -rf "$keycloak"
    tar -xzf "$tools/download/keycloak-quarkus-dist-$keycloak_version.tar.gz" -C "$tools"
    rm -rf "$tools/download"
}

# start_keycloak PORT MANAGEMENT_PORT: in the background; its process id in keycloak_pid. Reads APP_URL, BACKCHANNEL_URL, CLIENT_SECRET.
start_keycloak() {
    "$keycloak/bin/kc.sh" start --optimized --import-realm --cache=local --http-enabled=true --hostname-strict=false \
        --http-host=127.0.0.1 --http-port="$1" --http-management-host=127.0.0.1 --http-management-port="$2" \
        >"$logs/keycloak.log" 2>&1 &
    keycloak_pid=$!
    started="${started:-} $keycloak_pid"
}
