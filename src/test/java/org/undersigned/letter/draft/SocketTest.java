package org.undersigned.letter.draft;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.undersigned.identity.Colleague;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.Letters;
import org.undersigned.letter.Role;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.rig.People;
import org.undersigned.rig.ThreePorts;

/** A letter that ada began and grace and alan write with her; mary reviews it, and charles was never asked. */
abstract class SocketTest extends ThreePorts {

    @LocalServerPort
    protected int port;

    @Autowired
    protected Letters letters;

    @Autowired
    protected CoAuthors coAuthors;

    protected LetterId letter;

    @BeforeEach
    void begin() {
        letter = letters.begin(Typist.employee("ada"), "A letter").id();
        invite("grace", Role.AUTHOR);
        invite("alan", Role.AUTHOR);
        invite("mary", Role.REVIEWER);
    }

    private void invite(String name, Role role) {
        coAuthors.invite(letter, Typist.employee("ada"), new Colleague(People.id(name), name, name, "", ""), role);
    }

    protected Line joined(String person) {
        return Line.joined(port, letter, person);
    }
}
