package org.undersigned.letter;

/** What somebody invited to a draft may do. */
public enum Role {
    /** Writes. */
    AUTHOR,
    /** Comments and suggests. */
    REVIEWER
}
