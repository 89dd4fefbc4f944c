package org.undersigned.rig;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that a tab says over the network, its frames and workers included: requests, and messages on sockets. */
public final class Overheard {

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Response> responses = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();

    /** Listens from now on; sockets are heard if they are opened from now on. */
    public static Overheard in(Page page) {
        var overheard = new Overheard();
        page.context().onRequest(overheard.requests::add);
        page.context().onResponse(overheard.responses::add);
        page.onWebSocket(socket -> socket.onFrameSent(frame ->
                overheard.messages.add("message " + URI.create(socket.url()).getPath())));
        return overheard;
    }

    /** Where to count from. */
    public Since now() {
        return new Since(requests.size(), messages.size());
    }

    /** What was asked up to a moment. */
    public record Since(int requests, int messages) {}

    /** How often each thing was asked of the app since then: method and path of requests, and messages on sockets. */
    public Map<String, Integer> toTheApp(Since then) {
        var asked = new TreeMap<String, Integer>();
        requests.stream()
                .skip(then.requests())
                .filter(request -> request.url().startsWith(RunningApp.APP_URL))
                .map(request ->
                        request.method() + " " + URI.create(request.url()).getPath())
                .forEach(line -> asked.merge(line, 1, Integer::sum));
        messages.stream().skip(then.messages()).forEach(line -> asked.merge(line, 1, Integer::sum));
        return asked;
    }

    /** With what a Vaadin page says inside, or a failure could not be understood. */
    private static String described(Request request) {
        var said = Objects.requireNonNullElse(request.postData(), "");
        return "%s %s %s"
                .formatted(request.method(), URI.create(request.url()).getPath(), said)
                .strip();
    }

    public List<Request> toTheDesk() {
        return requests.stream().filter(request -> isOfTheDesk(request.url())).toList();
    }

    /** Everything that was posted to the desk, as it looks to whoever cannot read it. */
    public List<Measured> postedToTheDesk() {
        return toTheDesk().stream()
                .filter(request -> request.method().equals("POST"))
                .map(Measured::of)
                .toList();
    }

    public List<Response> fromTheDesk() {
        return responses.stream().filter(answer -> isOfTheDesk(answer.url())).toList();
    }

    /** Whatever went anywhere but to the app, its desk and the company's sign-in. */
    public List<String> toThirdParties() {
        return requests.stream()
                .map(Request::url)
                .filter(url -> url.startsWith("http") || url.startsWith("ws"))
                .filter(url -> !url.startsWith(RunningApp.APP_URL + "/"))
                .filter(url -> !isOfTheDesk(url))
                .filter(url -> !url.startsWith(TestKeycloak.running().url() + "/"))
                .toList();
    }

    private static boolean isOfTheDesk(String url) {
        return url.startsWith(RunningApp.DESK_URL + "/");
    }
}
