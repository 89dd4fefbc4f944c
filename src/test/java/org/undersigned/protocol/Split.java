package org.undersigned.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Mode;

/** The signatory's half of Shamir's scheme, which in the product only browsers run. */
public final class Split {

    private Split() {}

    public static List<byte[]> of(byte[] secret, int n, int t) {
        var splitter = new ShamirSecretSplitter(Algorithm.AES, Mode.Table, secret.length, new SecureRandom());
        var shares = new ArrayList<byte[]>();
        try {
            for (var share : splitter.resplit(secret, t, n).getSecretShares()) {
                shares.add(Bytes.concat(share.getEncoded(), Bytes.u8(shares.size() + 1)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return shares;
    }
}
