package org.undersigned.attack;

import java.util.ArrayList;
import java.util.List;
import org.undersigned.rig.Answer;
import org.undersigned.rig.RawHttp;
import org.undersigned.rig.RunningApp;
import org.undersigned.rig.SignedInByHeader;

/** Somebody's browser, which says more than it has to with every request: who, from where, with what. */
class Visitor {

    private static final List<String> OF_OUR_OWN_PAGE =
            List.of(SignedInByHeader.TOKEN, "Origin: http://letters.localhost:8080", "Sec-Fetch-Site: same-origin");

    private final RawHttp app;
    private final RawHttp desk;
    private final Canaries canaries;
    private final String who;
    private final List<String> headers = new ArrayList<>();

    /** @param who what their canaries are called by */
    Visitor(RunningApp house, Canaries canaries, String who) {
        this.canaries = canaries;
        this.who = who;
        this.app = new RawHttp(house.appPort(), canaries.address());
        this.desk = new RawHttp(house.deskPort(), canaries.address());
        headers.addAll(List.of(
                "User-Agent: " + canaries.word("user-agent").text(),
                "Referer: http://" + canaries.word("referrer").text() + ".test/",
                "X-Forwarded-For: " + canaries.word("forwarded-address").text(),
                "Forwarded: for=" + canaries.word("forwarded-address").text(),
                "Accept-Language: " + canaries.word("language").text(),
                "Authorization: Bearer " + canaries.word("token").text(),
                "Cookie: seen=" + canaries.word("cookie").text()));
    }

    /** User name and role, as the sign-in by a header wants them. */
    String person() {
        return word("username") + " employee";
    }

    String word(String what) {
        return canaries.word(who + "." + what).text();
    }

    List<String> told() {
        return List.of(
                "X-Test-sub: " + word("subject"), "X-Test-name: " + word("name"), "X-Test-title: " + word("title"));
    }

    Answer asks(String path) {
        var all = new ArrayList<>(headers);
        all.addAll(self());
        all.add("Accept: text/html");
        return app.send("GET", path, all.toArray(String[]::new));
    }

    Answer posts(String path, String type, byte[] body) {
        return postsAs(self(), path, type, body);
    }

    /** With this browser, but signed in as somebody else. */
    Answer postsAs(List<String> person, String path, String type, byte[] body) {
        var all = new ArrayList<>(headers);
        all.addAll(person);
        all.addAll(OF_OUR_OWN_PAGE);
        all.add("Content-Type: " + type);
        return app.send("POST", path, body, all.toArray(String[]::new));
    }

    private List<String> self() {
        var all = new ArrayList<>(told());
        all.add("X-Test-Person: " + person());
        return all;
    }

    /** Says at the app's door who knows what, without a sign-in. */
    Answer knocks(String method, String path, byte[] body, String... more) {
        var all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        return app.send(method, path, body, all.toArray(String[]::new));
    }

    Answer atTheDesk(String method, String path, byte[] body) {
        return desk.send(method, path, body, headers.toArray(String[]::new));
    }
}
