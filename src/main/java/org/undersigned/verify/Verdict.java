package org.undersigned.verify;

import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * What a bundle that passed every check shows.
 *
 * @param d the fingerprint
 * @param text the exact bytes of the letter's text
 * @param enrolled E, the operator's word
 * @param reissued R, the operator's word
 * @param removed how many lines were taken out after the release, the operator's word
 */
record Verdict(
        byte[] d,
        byte[] text,
        long entries,
        long named,
        long enrolled,
        long reissued,
        long removed,
        OptionalLong eligible) {

    /** What the command prints. */
    String report() {
        return """
                Verified: at least %d distinct eligible accounts, %d named
                Fingerprint (D): %s
                Stated by the operator, and signed by nobody: E = %d enrolled, R = %d reissued, eligibleCount = %s
                """.formatted(
                                entries - reissued,
                                named,
                                HexFormat.of().formatHex(d),
                                enrolled,
                                reissued,
                                eligible.isPresent() ? Long.toString(eligible.getAsLong()) : "not known")
                + (removed == 0 ? "" : "Lines removed after the release, and still counted: %d\n".formatted(removed));
    }
}
