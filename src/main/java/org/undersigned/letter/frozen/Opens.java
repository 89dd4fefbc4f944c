package org.undersigned.letter.frozen;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When the last look begins: as soon as enough have signed, or in the last hours before the closing date. */
public enum Opens {
    @JsonProperty("atThreshold")
    AT_THRESHOLD,
    @JsonProperty("atClosing")
    AT_CLOSING
}
