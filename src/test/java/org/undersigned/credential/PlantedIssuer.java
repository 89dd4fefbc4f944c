package org.undersigned.credential;

import org.springframework.context.ApplicationContext;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.IssuerKey;

/** One issuer's key for all letters of a test run: making one takes a second, and D keeps letters apart anyway. */
public final class PlantedIssuer {

    private static final IssuerKey KEY = IssuerKey.make();

    private PlantedIssuer() {}

    public static void in(ApplicationContext context, LetterId letter) {
        context.getBean(Issuers.class).add(letter, KEY);
    }
}
