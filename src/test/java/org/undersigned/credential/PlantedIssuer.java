package org.undersigned.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.util.Base64;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.IssuerKey;
import org.undersigned.rig.Beans;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One issuer's key for all letters of all test runs: making one takes a second, and D keeps letters apart anyway. */
public final class PlantedIssuer {

    private static final IssuerKey KEY = read();

    private PlantedIssuer() {}

    public static void in(Beans house, LetterId letter) {
        house.get(Issuers.class).add(letter, KEY);
    }

    /** The key itself, for a test that needs one and not a new one. */
    public static IssuerKey key() {
        return KEY;
    }

    private static IssuerKey read() {
        try (var file = PlantedIssuer.class.getResourceAsStream("/keys/issuer.json")) {
            var jwk = new JsonMapper().readTree(file);
            var spec = new RSAPrivateCrtKeySpec(
                    number(jwk, "n"),
                    number(jwk, "e"),
                    number(jwk, "d"),
                    number(jwk, "p"),
                    number(jwk, "q"),
                    number(jwk, "dp"),
                    number(jwk, "dq"),
                    number(jwk, "qi"));
            return IssuerKey.of(
                    KeyFactory.getInstance("RSA").generatePrivate(spec).getEncoded());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get(name).asString()));
    }
}
