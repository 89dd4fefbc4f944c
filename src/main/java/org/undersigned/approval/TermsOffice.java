package org.undersigned.approval;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import org.undersigned.credential.Credentials;
import org.undersigned.door.DeskBuild;
import org.undersigned.letter.frozen.Keyholder;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Terms;
import org.undersigned.protocol.Base64Url;
import org.undersigned.protocol.Sha256;

/** Assembles the terms of a letter from what co-authors agreed on and what this server is. */
@Component
class TermsOffice {

    private final Credentials credentials;
    private final DeskBuild desk;
    private final Company company;

    TermsOffice(Credentials credentials, DeskBuild desk, Company company) {
        this.credentials = credentials;
        this.desk = desk;
        this.company = company;
    }

    Terms assemble(LetterId letter, Plan plan, List<Keyholder> keyholders, byte[] text, OptionalInt eligible) {
        return new Terms(
                "OL1",
                letter.value(),
                Base64Url.encode(Sha256.of(text)),
                plan.threshold(),
                plan.opens(),
                plan.closesAt().toString(),
                plan.lastLookHours(),
                plan.releaseByDays(),
                plan.together(),
                keyholders,
                Base64Url.encode(credentials.issuerOf(letter)),
                Base64Url.encode(credentials.attestKey()),
                company.organisation(),
                plan.roles(),
                eligible.isPresent() ? eligible.getAsInt() : null,
                Credentials.REISSUE_HOURS,
                Base64Url.encode(HexFormat.of().parseHex(desk.sha256())));
    }
}
