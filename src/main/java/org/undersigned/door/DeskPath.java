package org.undersigned.door;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What exists on the desk's port, and where it is found inside. {@code /} and {@code /l/…} exist on both ports and
 * mean different things, so everything of the desk lives under one inner prefix that is refused from outside on every port.
 */
public final class DeskPath {

    /** Where controllers of the desk are mapped: {@code /sign/v1/x} from outside is {@code /desk/sign/v1/x} here. */
    public static final String PREFIX = "/desk";

    private static final String NAME = "[A-Za-z0-9_-]{1,128}";

    private static final Pattern READ =
            Pattern.compile("/|/l/NAME|/assets/[0-9a-f]{64}/[a-z][a-z.-]{1,40}".replace("NAME", NAME)
                    + "|/(terms|text|book)/v1/NAME|/terms/v1/NAME/(stage|approvals)".replace("NAME", NAME));

    private static final Pattern WRITTEN = Pattern.compile("/sign/v1/NAME".replace("NAME", NAME));

    private static final List<String> DESK_ONLY = List.of(PREFIX, "/assets", "/terms", "/text", "/book", "/sign");

    /** Vaadin's own folder and servlet as such: what is in them is asked for by its name, or inside this process. */
    private static final List<String> INNER = List.of("/VAADIN", "/VAADIN/", "/vaadinServlet");

    private DeskPath() {}

    /** Where a request to the desk is answered; empty for everything that does not exist there. */
    static Optional<String> inside(String method, String rawPath) {
        var exists = switch (method) {
            case "GET", "HEAD" -> READ.matcher(rawPath).matches();
            case "POST" -> WRITTEN.matcher(rawPath).matches();
            default -> false;
        };
        return exists ? Optional.of(PREFIX + rawPath) : Optional.empty();
    }

    /** Whether a path does not exist on the app's port: it belongs to the desk alone, or to the house's own works. */
    static boolean isHiddenFromApp(String path) {
        for (var own : DESK_ONLY) {
            if (path.startsWith(own) && (path.length() == own.length() || path.charAt(own.length()) == '/')) {
                return true;
            }
        }
        return INNER.contains(path) || path.startsWith("/vaadinServlet/");
    }
}
