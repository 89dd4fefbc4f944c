# Sets JAVA_HOME to a JDK of at least 25: the one it names, or one where Debian, macOS and SDKMAN put them.

jdk_version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

is_new_enough() { [ -x "$1/bin/javac" ] && [ "$(jdk_version "$1" || echo 0)" -ge 25 ] 2>/dev/null; }

find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/*; do
        if [ -n "$home" ] && is_new_enough "$home"; then
            export JAVA_HOME="$home" PATH="$home/bin:$PATH"
            return
        fi
    done
    fail "A JDK of at least 25 is needed, and none was found in JAVA_HOME, /usr/lib/jvm, /Library/Java or ~/.sdkman.
Install one (Debian: temurin-25-jdk from adoptium.net; macOS: brew install --cask temurin@25; SDKMAN: sdk install java 25-tem),
or set JAVA_HOME to where it is."
}
