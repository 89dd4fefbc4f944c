package org.undersigned.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * An nginx of its own with the configuration that we ship, but for ports, folders and certificates; beside it a folder of
 * plain files.
 */
public final class ShippedNginx implements AutoCloseable {

    private static final Path SHIPPED = Path.of("deploy/nginx/undersigned.conf");

    private final Process process;

    private ShippedNginx(Process process) {
        this.process = process;
    }

    /** @param command what to start it with, such as {@code taskset -c 0 nginx} */
    public static ShippedNginx start(String command, Path folder, int app, int port, int filesPort, Path files)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("cache"));
        Files.writeString(folder.resolve("nginx.conf"), """
                worker_processes 1;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log warn;
                events { worker_connections 512; }
                http {
                  types { text/html html; }
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  keepalive_requests 100000000;
                  %2$s
                  server {
                    listen 127.0.0.1:%3$d;
                    location / { root %4$s; sendfile on; }
                  }
                }
                """.formatted(
                        folder, here(Files.readString(SHIPPED), folder, app, port), filesPort, files));
        var words = (command + " -p " + folder + " -e " + folder.resolve("error.log") + " -c nginx.conf").split(" ");
        var process = new ProcessBuilder(words)
                .redirectError(folder.resolve("stderr.log").toFile())
                .start();
        Patience.until("nginx listens", Duration.ofSeconds(20), () -> Files.exists(folder.resolve("nginx.pid")));
        return new ShippedNginx(process);
    }

    /** The shipped words, on ports and in folders of this run. */
    private static String here(String shipped, Path folder, int app, int port) {
        return shipped.replaceAll("(?m)^\\s*(ssl_certificate|error_log|access_log).*;$", "")
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("server_name letters.example;", "server_name letters.localhost;")
                .replace("127.0.0.1:8080", "127.0.0.1:" + app)
                .replace("/var/cache/nginx/undersigned", folder.resolve("cache").toString())
                .replaceFirst("^", "access_log off;\n");
    }

    /** The process that answers. */
    public ProcessHandle worker() {
        return process.toHandle().children().findFirst().orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
    }
}
