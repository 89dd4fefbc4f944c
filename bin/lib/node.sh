# Puts a Node of major version 24 with an npm of at least 11.3 first on PATH: the installed one, or one from the npm registry.

node_version=24.9.0
npm_version=11.19.1

fits_vaadin() {
    local npm
    [ "$(node --version 2>/dev/null | cut -d. -f1)" = v24 ] || return 1
    npm=$(npm --version 2>/dev/null) || return 1
    [ "${npm%%.*}" -gt 11 ] || { [ "${npm%%.*}" -eq 11 ] && [ "$(echo "$npm" | cut -d. -f2)" -ge 3 ]; }
}

node_package() {
    local os=linux cpu=x64
    if [ "$(uname -s)" = Darwin ]; then os=darwin; fi
    case "$(uname -m)" in arm64 | aarch64) cpu=arm64 ;; esac
    echo "node-$os-$cpu@$node_version"
}

find_node() {
    fits_vaadin && return
    export PATH="$tools/node:$PATH"
    hash -r
    fits_vaadin && return
    need npm "Install Node 24 (https://nodejs.org), or any npm: with it Node 24 is fetched into .tools/node."
    step "Fetching Node $node_version" node npm install --prefix "$tools/node" --no-audit --no-fund --ignore-scripts \
        "$(node_package)" "npm@$npm_version"
    # Where Vaadin's plugin looks for npm: in node_modules beside the binary.
    ln -sf "node_modules/$(node_package | cut -d@ -f1)/bin/node" "$tools/node/node"
    ln -sf node_modules/npm/bin/npm-cli.js "$tools/node/npm"
    ln -sf node_modules/npm/bin/npx-cli.js "$tools/node/npx"
    hash -r
    fits_vaadin || fail "Node 24 with npm 11.3 or newer is needed, and fetching it into .tools/node did not help."
}

# install_packages: npm ci, when the lock file says something else than what is installed.
install_packages() {
    local stamp="node_modules/.lock-installed"
    if ! cmp -s package-lock.json "$stamp"; then
        step "Installing the frontend's packages" npm exactly_as_locked
        cp package-lock.json "$stamp"
    fi
}

# npm ci refuses a lock file that leaves out other platforms' binaries, which npm writes where a registry lacks them.
exactly_as_locked() { npm ci --no-audit --no-fund || npm install --no-save --no-audit --no-fund; }
