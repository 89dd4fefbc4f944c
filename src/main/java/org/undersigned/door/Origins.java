package org.undersigned.door;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The two origins of one site: the app behind the company's sign-in, and the desk, which no cookie reaches.
 *
 * @param deskPort the local port of the desk's connector
 * @param data where this server keeps its files
 */
@ConfigurationProperties("undersigned")
public record Origins(URI appUrl, URI deskUrl, int deskPort, Path data) {

    public Origins {
        if (!deskUrl.getHost().equals("sign." + appUrl.getHost())) {
            throw new IllegalArgumentException(
                    "The desk's host is 'sign.' and the app's host: sign." + appUrl.getHost());
        }
    }

    /** The app's origin as a browser writes it. */
    public String app() {
        return origin(appUrl);
    }

    /** The desk's origin as a browser writes it. */
    public String desk() {
        return origin(deskUrl);
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
