package org.undersigned.rig;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sign-in of OpenID Connect by hand, without the application: what Keycloak would tell it about a person. */
final class CodeFlow {

    // The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String CALLBACK = RunningApp.APP_URL + "/login/oauth2/code/keycloak";
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private CodeFlow() {}

    static JsonNode idTokenOf(String username) {
        var keycloak = TestKeycloak.running();
        var endpoint = keycloak.url() + "/realms/company/protocol/openid-connect";
        try (var http = HttpClient.newHttpClient()) {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create(endpoint + "/auth?"
                                    + form(Map.of(
                                            "client_id", "undersigned",
                                            "response_type", "code",
                                            "scope", "openid profile",
                                            "redirect_uri", CALLBACK,
                                            "code_challenge", CHALLENGE,
                                            "code_challenge_method", "S256"))))
                            .build(),
                    BodyHandlers.ofString());
            var signedIn = http.send(
                    post(
                                    found(ACTION, page.body()).replace("&amp;", "&"),
                                    Map.of("username", username, "password", username))
                            .header("Cookie", cookies(page))
                            .build(),
                    BodyHandlers.discarding());
            var code = found(CODE, signedIn.headers().firstValue("Location").orElse(""));
            var token = http.send(
                    post(
                                    endpoint + "/token",
                                    Map.of(
                                            "grant_type",
                                            "authorization_code",
                                            "code",
                                            code,
                                            "redirect_uri",
                                            CALLBACK,
                                            "client_id",
                                            "undersigned",
                                            "client_secret",
                                            keycloak.clientSecret(),
                                            "code_verifier",
                                            VERIFIER))
                            .build(),
                    BodyHandlers.ofString());
            return claims(token.body());
        } catch (IOException e) {
            throw new AssertionError("Keycloak did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static HttpRequest.Builder post(String url, Map<String, String> fields) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
    }

    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private static String found(Pattern what, String where) {
        var match = what.matcher(where);
        if (!match.find()) {
            throw new AssertionError("Keycloak said nothing like " + what);
        }
        return match.group(1);
    }

    private static JsonNode claims(String answer) {
        var token = JsonMapper.shared().readTree(answer).path("id_token").asString();
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
