package org.undersigned.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import org.undersigned.rig.Ports;

/** Everyone else: readers and journalists, without an account, a cookie or a script. */
final class World {

    private final HttpClient http = HttpClient.newHttpClient();

    void reads(String slug, SampleLetter letter) {
        var answer = get("/p/" + slug + "/", BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body())
                .contains(letter.title(), "5 verified employees", "Barbara", "Frances")
                .doesNotContain("<script", "Dennis", "Dorothy", "Hedy");
    }

    /** What {@code bin/verify} says of the bundle that the page offers. */
    String verifies(String slug) {
        try {
            var file = Files.createTempFile("bundle", ".jsonl.gz");
            Files.write(
                    file,
                    get("/p/" + slug + "/bundle.jsonl.gz", BodyHandlers.ofByteArray())
                            .body());
            var said = VerifyCommand.accepts(file);
            assertThat(said).contains("at least 5 distinct eligible accounts, 2 named");
            return said.lines().findFirst().orElseThrow();
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> as) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Ports.APP + path))
                            .build(),
                    as);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
