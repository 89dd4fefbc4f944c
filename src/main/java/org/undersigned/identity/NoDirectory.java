package org.undersigned.identity;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A sign-in without a directory: nobody can be searched or counted, and people are invited by user name. */
@Component
@ConditionalOnProperty("undersigned.oidc.issuer")
class NoDirectory implements Directory {

    @Override
    public boolean searchable() {
        return false;
    }

    @Override
    public List<Colleague> search(String text, int limit) {
        return List.of();
    }

    @Override
    public OptionalInt eligibleCount() {
        return OptionalInt.empty();
    }
}
