package org.undersigned.letter;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Colleague;
import org.undersigned.identity.Employee;
import org.undersigned.letter.frozen.LetterId;

/** Who writes a letter: the front door for invitations and for the question whether somebody may. */
@Service
@Transactional
public class CoAuthors {

    private final CoAuthorList list;
    private final ApplicationEventPublisher events;

    CoAuthors(CoAuthorList list, ApplicationEventPublisher events) {
        this.list = list;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<CoAuthor> of(LetterId letter) {
        return list.of(letter);
    }

    /** @throws NotCoAuthor unless this employee was invited and has not been removed */
    @Transactional(readOnly = true)
    public CoAuthor require(LetterId letter, Employee employee) {
        return list.of(letter).stream()
                .filter(person -> employee.id().equals(person.employee()))
                .findAny()
                .orElseThrow(NotCoAuthor::new);
    }

    /** @throws NotCoAuthor unless this employee may write in the draft */
    @Transactional(readOnly = true)
    public CoAuthor requireAuthor(LetterId letter, Employee employee) {
        var person = require(letter, employee);
        if (!person.mayWrite()) {
            throw new NotCoAuthor();
        }
        return person;
    }

    public void invite(LetterId letter, Employee asking, Colleague colleague, Role role) {
        requireAuthor(letter, asking);
        if (list.of(letter).stream().noneMatch(person -> person.username().equals(colleague.username()))) {
            list.add(new CoAuthor(
                    letter, colleague.id(), colleague.username(), colleague.name(), colleague.title(), role));
            events.publishEvent(new CoAuthorsChanged(letter));
        }
    }

    /** Takes somebody's access away, at once and in open editors too. Everyone may remove themselves. */
    public void remove(LetterId letter, Employee asking, String username) {
        var self = require(letter, asking).username().equals(username);
        if (!self) {
            requireAuthor(letter, asking);
        }
        var others =
                list.of(letter).stream().filter(person -> !person.username().equals(username));
        if (others.noneMatch(person -> person.mayWrite() && !person.pending())) {
            throw new LastAuthor();
        }
        list.remove(letter, username);
        events.publishEvent(new CoAuthorsChanged(letter));
    }

    /** Fulfils invitations by user name. */
    public void claim(Employee employee) {
        list.claim(employee);
    }

    void begin(LetterId letter, Employee author) {
        list.add(new CoAuthor(letter, author.id(), author.username(), author.name(), author.title(), Role.AUTHOR));
    }
}
