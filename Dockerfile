# Builds the jar as bin/dev does, and runs it as nobody in particular.
FROM node:24-bookworm-slim AS node
FROM maven:3-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN mvn -B -q -DskipTests package && mv target/undersigned-*.jar /undersigned.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home --home-dir /undersigned undersigned
USER undersigned
WORKDIR /undersigned
COPY --from=build /undersigned.jar undersigned.jar
VOLUME /undersigned/data
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-jar", "undersigned.jar"]
