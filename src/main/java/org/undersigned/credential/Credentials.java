package org.undersigned.credential;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.door.Levers;
import org.undersigned.identity.Employee;
import org.undersigned.letter.frozen.Fingerprint;
import org.undersigned.letter.frozen.FrozenLetters;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.protocol.IssuerKey;

/**
 * The front door of the credential module, and the door that knows names: it hands everyone who signs in the right to
 * sign each open letter once, and signs it blindly, so that it cannot recognise it when it is used.
 */
@Service
@Transactional
public class Credentials {

    /** After how many hours somebody without their device gets a second credential; it stands in the terms of a letter. */
    public static final int REISSUE_HOURS = 24;

    private final FrozenLetters letters;
    private final Issuers issuers;
    private final EnrolmentLog enrolments;
    private final Attestations attestations;
    private final Levers levers;

    Credentials(
            FrozenLetters letters, Issuers issuers, EnrolmentLog enrolments, Attestations attestations, Levers levers) {
        this.letters = letters;
        this.issuers = issuers;
        this.enrolments = enrolments;
        this.attestations = attestations;
        this.levers = levers;
    }

    /** The letter's issuer as SPKI DER. It is made at the first proposal and kept for later ones. */
    public byte[] issuerOf(LetterId letter) {
        return issuers.publicKey(letter).orElseGet(() -> {
            issuers.add(letter, IssuerKey.make());
            return issuers.publicKey(letter).orElseThrow();
        });
    }

    /** The public half of the key that attests names and gives receipts. */
    public byte[] attestKey() {
        return attestations.publicKey();
    }

    /**
     * Issues a credential to this employee, or returns unchanged what they were given before: nobody gets two, unless
     * they start again, and that is counted.
     *
     * @param z the blinded message, 384 bytes
     * @param vault the secrets of this credential, sealed to the employee's own devices
     * @throws ClosedForSigning unless a letter with this fingerprint takes signatures, or while enrolling is held
     */
    public Issued issue(Employee employee, Fingerprint d, byte[] z, byte[] vault) {
        if (!employee.eligible()) {
            throw new NoRightToSign();
        }
        var letter = letters.accepting(d).orElseThrow(ClosedForSigning::new);
        var attestation = attestations.of(employee, d);
        var before = enrolments.find(employee.id(), d);
        if (before.isPresent()) {
            return issued(false, before.get(), attestation);
        }
        if (levers.held().enrolling()) {
            throw new ClosedForSigning();
        }
        var row = new EnrolmentLog.Row(z, sign(letter, z), vault);
        if (!issuers.lockIfUsable(letter)) {
            throw new ClosedForSigning();
        }
        if (enrolments.add(employee.id(), d, row)) {
            return issued(true, row, attestation);
        }
        return issued(false, enrolments.find(employee.id(), d).orElseThrow(), attestation);
    }

    private byte[] sign(LetterId letter, byte[] z) {
        return issuers.secretKey(letter).orElseThrow(ClosedForSigning::new).blindSign(z);
    }

    private static Issued issued(boolean fresh, EnrolmentLog.Row row, Attestation attestation) {
        return new Issued(fresh, row.z(), row.blindSig(), row.vault(), attestation);
    }

    /** What tells this employee from others of their name, among those who are named under one letter. */
    public byte[] nid(Employee employee, Fingerprint d) {
        return attestations.nid(employee, d);
    }

    /** E: how many accounts were issued a credential for this letter. */
    @Transactional(readOnly = true)
    public int enrolled(LetterId letter) {
        var kept = issuers.tally(letter).map(Issuers.Tally::issued);
        return kept.orElseGet(() -> letters.find(letter)
                .map(frozen -> enrolments.count(frozen.fingerprint()))
                .orElse(0));
    }

    /** R: how many accounts were issued another one because they had lost their first. */
    @Transactional(readOnly = true)
    public int reissued(LetterId letter) {
        return issuers.tally(letter).map(Issuers.Tally::reissued).orElse(0);
    }

    /** Destroys the issuer's secret key, the vaults and every row of this letter. E and R stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(LetterId letter) {
        issuers.lockIfUsable(letter);
        issuers.destroy(letter, enrolled(letter));
        letters.find(letter).ifPresent(frozen -> enrolments.destroy(frozen.fingerprint()));
    }
}
