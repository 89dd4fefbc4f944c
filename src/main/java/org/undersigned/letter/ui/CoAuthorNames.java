package org.undersigned.letter.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.undersigned.letter.CoAuthor;

/** Names in a row. */
final class CoAuthorNames {

    private CoAuthorNames() {}

    static String of(List<CoAuthor> people) {
        return people.stream().map(CoAuthor::name).collect(Collectors.joining(", "));
    }
}
