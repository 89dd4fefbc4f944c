package org.undersigned.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Mode;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/** Shamir's secret sharing over GF(2^8) with AES's polynomial. A share is its y bytes and, last, its x byte. */
public final class Shamir {

    private Shamir() {}

    /**
     * Joins shares. With fewer than were asked for at the splitting, or with a wrong one among them, the result is
     * noise: only what was sealed with the secret can tell.
     *
     * @throws IllegalArgumentException unless the shares are of one length and differ in x, which is never zero
     */
    public static byte[] combine(List<byte[]> shares) {
        var xs = new HashSet<Integer>();
        for (var share : shares) {
            if (share.length != shares.getFirst().length || share.length < 2 || x(share) == 0 || !xs.add(x(share))) {
                throw new IllegalArgumentException("Shares are of one length and differ in x");
            }
        }
        var parts = shares.stream()
                .map(share -> new ShamirSplitSecretShare(Arrays.copyOf(share, share.length - 1), x(share)))
                .toArray(ShamirSplitSecretShare[]::new);
        try {
            return new ShamirSplitSecret(Algorithm.AES, Mode.Table, parts).getSecret();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Shares are in memory", impossible);
        }
    }

    private static int x(byte[] share) {
        return share[share.length - 1] & 0xff;
    }
}
