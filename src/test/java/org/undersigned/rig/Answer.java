package org.undersigned.rig;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back over a raw connection. */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    /** The one value of a header; absent where it was not sent. A header sent twice is a mistake of ours. */
    public Optional<String> header(String name) {
        var values = headers.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new AssertionError(name + " was sent " + values.size() + " times");
        }
        return values.stream().findFirst();
    }
}
