package org.undersigned.signing;

import java.util.List;
import java.util.Optional;
import org.undersigned.letter.frozen.Keyholder;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Hpke;
import org.undersigned.protocol.Random;
import org.undersigned.protocol.ShareBox;

/** A keyholder's secrets, which in the product only their browser has. */
public record KeyholderKeys(int index, byte[] x25519, byte[] ed25519) {

    public static List<KeyholderKeys> make(int n) {
        return java.util.stream.IntStream.rangeClosed(1, n)
                .mapToObj(index -> new KeyholderKeys(index, Random.bytes(32), Random.bytes(32)))
                .toList();
    }

    public Keyholder named() {
        return new Keyholder(
                "Keyholder " + index,
                Base64Url.encode(Hpke.publicKey(x25519)),
                Base64Url.encode(Ed25519.publicKey(ed25519)));
    }

    /** This keyholder's share of an entry's key. */
    public Optional<byte[]> share(byte[] d, SealedEntry entry) {
        return ShareBox.open(x25519, d, entry.pk(), index, entry.box(index));
    }
}
