package org.undersigned.letter.frozen;

import java.security.SecureRandom;
import org.springframework.data.relational.core.mapping.Column;
import org.undersigned.protocol.Base64Url;

/** 128 random bits that name a letter; whoever holds them may read its frozen text. */
public record LetterId(@Column("id") String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public LetterId {
        if (value.length() != 22 || Base64Url.decode(value).length != 16) {
            throw new IllegalArgumentException("A letter's id is 16 bytes in base64url");
        }
    }

    public static LetterId random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new LetterId(Base64Url.encode(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
