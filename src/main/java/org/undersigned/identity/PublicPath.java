package org.undersigned.identity;

import java.util.List;
import java.util.Set;

/**
 * What everybody may see on the app's port without being known: released letters, press kits by their links, the
 * verifier, the list of fingerprints, and plain notices.
 */
class PublicPath {

    private static final List<String> TREES = List.of("/p/", "/kit/", "/verify/", "/plain/");
    private static final Set<String> PAGES =
            Set.of("/verify", "/error", "/signed-out", "/login-error", "/fingerprints", "/fingerprints.txt");

    private PublicPath() {}

    static boolean matches(String path) {
        return PAGES.contains(path) || TREES.stream().anyMatch(path::startsWith);
    }
}
