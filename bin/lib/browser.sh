# Sets UNDERSIGNED_BROWSER to a Chrome or Chromium: the one it names, an installed one, or one from npm unpacked into .tools/browser.

sparticuz_version=153.0.0

installed_browser() {
    local name
    for name in google-chrome google-chrome-stable chromium chromium-browser; do
        command -v "$name" && return
    done
    for name in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
        if [ -x "$name" ]; then echo "$name" && return; fi
    done
    return 1
}

find_browser() {
    local found
    if [ -n "${UNDERSIGNED_BROWSER:-}" ]; then
        [ -x "$UNDERSIGNED_BROWSER" ] || fail "UNDERSIGNED_BROWSER names $UNDERSIGNED_BROWSER, which cannot be run."
    elif found=$(installed_browser); then
        export UNDERSIGNED_BROWSER="$found"
    else
        fetch_browser
    fi
}

fetch_browser() {
    local home="$tools/browser"
    [ "$(uname -sm)" = "Linux x86_64" ] || fail "No Chrome or Chromium was found. Install one, or set UNDERSIGNED_BROWSER to it."
    if [ ! -x "$home/chromium" ]; then
        step "Fetching a browser" browser npm install --prefix "$home" --no-audit --no-fund "@sparticuz/chromium@$sparticuz_version"
        step "Unpacking the browser" browser-unpack unpack_browser "$home"
    fi
    export UNDERSIGNED_BROWSER="$home/chromium"
}

# The archive is made for a machine without libraries and fonts; the wrapper names those it brings.
unpack_browser() {
    local home=$1 files="$1/files"
    mkdir -p "$files"
    TMPDIR="$files" node --input-type=module -e '
        const home = process.argv[1] + "/node_modules/@sparticuz/chromium";
        const { inflate } = await import(home + "/build/index.js");
        for (const part of ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]) await inflate(home + "/bin/" + part);' "$home"
    printf '%s\n' '<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir>' \
        '<cachedir prefix="xdg">fontconfig</cachedir></fontconfig>' >"$files/fonts.conf"
    printf '%s\n' '#!/bin/sh' 'files=$(dirname "$(readlink -f "$0")")/files' \
        'export LD_LIBRARY_PATH="$files/al2023/lib:$files" FONTCONFIG_FILE="$files/fonts.conf"' \
        'exec "$files/chromium" --headless=shell --no-zygote "$@"' >"$home/chromium"
    chmod +x "$home/chromium"
}
