# Sets $nginx: the installed one, or on Debian and its kin the one of their packages, unpacked into .tools/nginx without root.

find_nginx() {
    nginx=$(command -v nginx || true)
    [ -n "$nginx" ] && return
    nginx="$tools/nginx/usr/sbin/nginx"
    [ -x "$nginx" ] && return
    need apt-get "Install nginx (macOS: brew install nginx)."
    step "Fetching nginx" nginx unpack_nginx
    "$nginx" -V 2>/dev/null || fail "The nginx of this system's packages does not start here: install nginx."
}

unpack_nginx() {
    mkdir -p "$tools/nginx"
    (cd "$tools/nginx" && apt-get download nginx && for package in nginx_*.deb; do dpkg-deb -x "$package" .; done)
}
