package org.undersigned.identity;

/**
 * A session is over: signed out, ended by the company's sign-in, idle or too old. Whatever lives longer than a request
 * (a socket) ends now. The id is a secret, so this stays in memory: hear it with {@code @EventListener} only.
 */
public record SessionEnded(String sessionId) {

    @Override
    public String toString() {
        return "a session ended";
    }
}
