package org.undersigned.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.undersigned.protocol.AesGcm;
import org.undersigned.protocol.Bytes;
import org.undersigned.protocol.Ed25519;
import org.undersigned.protocol.Payload;
import org.undersigned.protocol.Shamir;
import org.undersigned.signing.SealedEntry;

/**
 * Opens entry after entry, in the order of the keys, with the shares of <i>t</i> keyholders or more. AES-GCM tells
 * whether shares were right; where more than <i>t</i> are there, the wrong ones are found by trying.
 */
class Opening {

    private record Share(int seat, byte[] bytes) {}

    private final byte[] d;
    private final int together;
    private final SortedMap<Integer, Shares> handedOver;
    private final SortedMap<Integer, Integer> misfits = new TreeMap<>();
    private int place;
    private int opened;
    private int unsettled;

    /**
     * @param together t, how many keyholders open together
     * @param handedOver the shares by keyholder, from 1
     */
    Opening(byte[] d, int together, Map<Integer, Shares> handedOver) {
        this.d = d;
        this.together = together;
        this.handedOver = new TreeMap<>(handedOver);
    }

    /** What the next entry says; empty where it cannot be read. */
    Optional<Payload> open(SealedEntry entry) {
        var shares = shares(place++);
        for (var chosen : Subsets.of(shares, together)) {
            var key = combine(chosen);
            var plain = key.flatMap(k -> AesGcm.open(k, new byte[AesGcm.IV], Bytes.concat(d, entry.pk()), entry.ct()));
            if (plain.isPresent()) {
                opened++;
                noteMisfits(chosen, shares, key.orElseThrow());
                return Payload.read(plain.get()).filter(payload -> isTheirs(payload, entry));
            }
        }
        if (!shares.isEmpty()) {
            unsettled++;
        }
        return Optional.empty();
    }

    private List<Share> shares(int entry) {
        var shares = new ArrayList<Share>();
        handedOver.forEach((seat, all) -> all.of(entry).ifPresent(share -> shares.add(new Share(seat, share))));
        return shares;
    }

    private static Optional<byte[]> combine(List<Share> chosen) {
        try {
            return Optional.of(Shamir.combine(chosen.stream().map(Share::bytes).toList()));
        } catch (IllegalArgumentException notShares) {
            return Optional.empty();
        }
    }

    /** Puts every other share in the place of a right one: the same key comes out, or the share is wrong. */
    private void noteMisfits(List<Share> right, List<Share> all, byte[] key) {
        for (var other : all) {
            if (right.stream().noneMatch(share -> share.seat() == other.seat())) {
                var tried = new ArrayList<>(right.subList(1, right.size()));
                tried.add(other);
                if (combine(tried).filter(found -> Arrays.equals(found, key)).isEmpty()) {
                    misfits.merge(other.seat(), 1, Integer::sum);
                }
            }
        }
    }

    /** A ciphertext that was copied from somebody else never opens; one that was made for another key says so here. */
    private boolean isTheirs(Payload payload, SealedEntry entry) {
        return Ed25519.verify(entry.pk(), Payload.signed(d, payload.p()), payload.inner());
    }

    /** How many entries opened. */
    int opened() {
        return opened;
    }

    /**
     * How many entries did not open although some keyholder has a share: either a share is wrong, or the signatory
     * sealed them so. Where no keyholder's box opened there is nothing to settle: fewer than t others are left.
     */
    int unsettled() {
        return unsettled;
    }

    /** Whose shares did not fit, and how many of them: seen only where t others fit. */
    SortedMap<Integer, Integer> misfits() {
        return misfits;
    }
}
