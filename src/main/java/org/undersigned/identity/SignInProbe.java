package org.undersigned.identity;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks whether the company's sign-in answers, and remembers a good answer for a few seconds. */
@Component
class SignInProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long REMEMBERED = Duration.ofSeconds(15).toNanos();

    private final SignIn signIn;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private volatile long answeredAt = System.nanoTime() - REMEMBERED;

    SignInProbe(SignIn signIn) {
        this.signIn = signIn;
    }

    boolean answers() {
        if (System.nanoTime() - answeredAt < REMEMBERED) {
            return true;
        }
        try {
            var question =
                    HttpRequest.newBuilder(signIn.probe()).timeout(PATIENCE).build();
            var answered =
                    http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            if (answered) {
                answeredAt = System.nanoTime();
            }
            return answered;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
