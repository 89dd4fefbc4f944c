package org.undersigned.press;

import java.net.URI;
import java.util.Set;

/** What has to be true of everything that is told. */
final class Telling {

    private static final int LONGEST = 8000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Telling() {}

    /**
     * What it refers to has to be there.
     *
     * @throws NotToBeTold if it is not
     */
    static void refers(Note note, Chronicle before, int demands) {
        var there = switch (note) {
            case Note.Answered answered -> isTold(before, Note.Asked.class, answered.request());
            case Note.Reply reply -> isTold(before, Note.Response.class, reply.response());
            case Note.Outcome outcome -> outcome.demand() >= 1 && outcome.demand() <= demands;
            default -> true;
        };
        if (!there) {
            throw new NotToBeTold("What this is about is not there");
        }
    }

    private static boolean isTold(Chronicle before, Class<? extends Note> kind, int number) {
        return before.all(kind).stream().anyMatch(told -> told.entry().number() == number);
    }

    /** @throws NotToBeTold with what is missing or wrong */
    static void check(Note note) {
        switch (note) {
            case Note.Update(var text) -> words(text);
            case Note.Correction(var was, var is, var reason) -> {
                words(was);
                words(is);
                words(reason);
            }
            case Note.Asked(var whom, var day) -> words(whom);
            case Note.Answered ignored -> {}
            case Note.Response(var text, var source, var url, var day) -> {
                words(text);
                words(source);
                link(url);
            }
            case Note.Reply(var response, var text) -> words(text);
            case Note.Outcome(var demand, var standing, var text, var url, var day) -> {
                words(text);
                link(url);
            }
            case Note.Event(var text, var url, var day) -> {
                words(text);
                link(url);
            }
        }
    }

    private static void words(String words) {
        if (words.isBlank()) {
            throw new NotToBeTold("Something is not filled in yet");
        }
        if (words.length() > LONGEST) {
            throw new TooLong(LONGEST);
        }
    }

    private static void link(String url) {
        if (!url.isEmpty() && !isLink(url)) {
            throw new NotToBeTold("A link begins with https://");
        }
    }

    private static boolean isLink(String url) {
        try {
            var uri = URI.create(url);
            return uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null
                    && url.length() < 2000;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
