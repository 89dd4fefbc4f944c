package org.undersigned.rig;

import com.microsoft.playwright.Request;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What anybody on the line could tell two requests and their answers apart by, who can read neither of their bodies. */
public record Measured(
        String request,
        Map<String, String> headers,
        int headersSize,
        int bodySize,
        int status,
        Map<String, Integer> answerHeaders,
        int answerHeadersSize,
        int answerSize) {

    /** Once it is answered. */
    static Measured of(Request request) {
        var answer = request.response();
        var sizes = request.sizes();
        var lengths = answer.allHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().length()));
        return new Measured(
                request.method() + " " + request.url(),
                new TreeMap<>(request.allHeaders()),
                sizes.requestHeadersSize,
                sizes.requestBodySize,
                answer.status(),
                new TreeMap<>(lengths),
                sizes.responseHeadersSize,
                sizes.responseBodySize);
    }
}
