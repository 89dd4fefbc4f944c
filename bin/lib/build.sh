# build: one jar with everything in it, unless nothing that goes into it has changed.

jar="$root/target/undersigned-0.1.0.jar"

build() {
    local stamp="$root/target/built" now
    now=$(fingerprint pom.xml package.json package-lock.json src/main frontend)
    if [ ! -f "$jar" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$now" ]; then
        step "Building" build maven -q -DskipTests package
        fingerprint pom.xml package.json package-lock.json src/main frontend >"$stamp"
    fi
}
