package org.undersigned.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.undersigned.letter.frozen.LetterId;

/** What browsers, scanners and people get wrong at both doors; with a word in it that nothing may quote. */
record Blunders(Visitor visitor, String word) {

    private static final List<String> PAGES =
            List.of("/nothing-", "/l/", "/p/", "/kit/", "/draft/", "/api/talk/", "/%zz", "/?continue=", "/;x=");
    private static final List<String> AT_THE_DESK = List.of(
            "/", "/l/", "/terms/v1/", "/text/v1/", "/book/v1/", "/sign/v1/", "/assets/", "/%zz", "/fingerprints/");
    private static final byte[] NOTHING = {};

    void make(LetterId draft, LetterId letter, String code) {
        PAGES.forEach(path -> visitor.asks(path + word));
        List.of(
                        "/api/enrol",
                        "/api/talk/" + draft,
                        "/api/keyholder/" + letter + "/key",
                        "/api/keyholder/" + letter + "/approval",
                        "/api/keyholder/" + word + "/shares",
                        "/api/account/again")
                .forEach(this::postsWrongly);
        returnsFromTheSignIn(code);
        visitor.knocks("GET", "/", NOTHING, "Bad Header " + word + ": x", "Host: " + word);
        for (var path : AT_THE_DESK) {
            visitor.atTheDesk("GET", path + word, NOTHING);
            visitor.atTheDesk("POST", path + word, form());
        }
    }

    private void postsWrongly(String path) {
        var wrong = ("{\"D\":\"" + word + "\",").getBytes(UTF_8);
        visitor.posts(path, "application/json", wrong);
        visitor.posts(path, "application/octet-stream", wrong);
        visitor.posts(path, "multipart/form-data; boundary=b", form());
        visitor.knocks("POST", path, wrong);
    }

    private void returnsFromTheSignIn(String code) {
        var back = "/login/oauth2/code/keycloak?state=" + word;
        visitor.knocks("GET", back + "&code=" + code, NOTHING);
        visitor.knocks("GET", back + "&error=%1$s&error_description=%1$s".formatted(word), NOTHING);
        visitor.knocks(
                "POST",
                "/logout/connect/back-channel/keycloak",
                ("logout_token=" + word).getBytes(UTF_8),
                "Content-Type: application/x-www-form-urlencoded");
    }

    /** A file of more than a server likes to keep in memory. */
    private byte[] form() {
        return "--b\r\nContent-Disposition: form-data; name=\"%1$s\"; filename=\"%1$s\"\r\n\r\n%2$s\r\n--b--\r\n"
                .formatted(word, word.repeat(3000))
                .getBytes(UTF_8);
    }
}
