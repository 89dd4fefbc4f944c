# maven ARGUMENTS…: the installed Maven, on the JDK that find_jdk chose.

need_maven() { need "${MVN:-mvn}" "Install Maven 3.8.7 or newer (Debian: apt install maven; macOS: brew install maven)."; }

maven() {
    MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
        "${MVN:-mvn}" --batch-mode --no-transfer-progress -Dstyle.color=never "$@"
}
