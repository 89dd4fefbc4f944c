package org.undersigned.letter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        list.lock(letter);
        requireAuthor(letter, asking);
        if (find(letter, colleague.username()).isEmpty()) {
            list.add(new CoAuthor(
                    letter,
                    colleague.id(),
                    colleague.username(),
                    colleague.name(),
                    colleague.title(),
                    role,
                    false,
                    null));
            changed(letter);
        }
    }

    /** Notes that somebody invited has come. */
    public void arrive(LetterId letter, Employee employee) {
        if (list.arrive(letter, employee)) {
            changed(letter);
        }
    }

    /**
     * Takes somebody's access away, at once and in open editors too. Everyone may remove themselves. Of an author who
     * has come, one author asks it, and it happens when another one asks the same.
     */
    public void remove(LetterId letter, Employee asking, String username) {
        demote(letter, asking, username, null);
    }

    /** Gives somebody another role; to take an author's away is like removing them. */
    public void changeRole(LetterId letter, Employee asking, String username, Role role) {
        if (role == Role.REVIEWER) {
            demote(letter, asking, username, role);
            return;
        }
        list.lock(letter);
        requireAuthor(letter, asking);
        find(letter, username).ifPresent(person -> list.change(person.as(role)));
        changed(letter);
    }

    /** Drops what was asked about an author; any other author may. */
    public void keep(LetterId letter, Employee asking, String username) {
        list.lock(letter);
        if (requireAuthor(letter, asking).username().equals(username)) {
            throw new TakesAnotherAuthor();
        }
        find(letter, username).ifPresent(person -> list.change(person.asked(null)));
        changed(letter);
    }

    private void demote(LetterId letter, Employee asking, String username, @Nullable Role to) {
        list.lock(letter);
        var self = require(letter, asking);
        var person = find(letter, username).orElse(null);
        if (person == null || person.role() == to) {
            return;
        }
        if (!self.equals(person)) {
            requireAuthor(letter, asking);
        }
        if (self.equals(person) || !person.holds()) {
            apply(person, to);
        } else {
            askOrAgree(person, new Demotion(to, self.username()));
        }
        changed(letter);
    }

    private void askOrAgree(CoAuthor person, Demotion demotion) {
        var others = list.of(person.letter()).stream()
                .filter(each -> each.holds() && !each.username().equals(person.username()));
        if (others.count() < 2) {
            throw new TakesAnotherAuthor();
        }
        var asked = person.asked();
        if (asked != null && asked.to() == demotion.to() && !asked.by().equals(demotion.by())) {
            apply(person, demotion.to());
        } else {
            list.change(person.asked(demotion));
        }
    }

    private void apply(CoAuthor person, @Nullable Role to) {
        var letter = person.letter();
        if (list.of(letter).stream()
                .noneMatch(each -> each.holds() && !each.username().equals(person.username()))) {
            throw new LastAuthor();
        }
        if (to == null) {
            list.remove(letter, person.username());
        } else {
            list.change(person.as(to));
        }
        list.forgetAskedBy(letter, person.username());
    }

    /** Fulfils invitations by user name. */
    public void claim(Employee employee) {
        list.claim(employee);
    }

    void begin(LetterId letter, Employee author) {
        list.add(new CoAuthor(
                letter, author.id(), author.username(), author.name(), author.title(), Role.AUTHOR, true, null));
    }

    private Optional<CoAuthor> find(LetterId letter, String username) {
        return list.of(letter).stream()
                .filter(person -> person.username().equals(username))
                .findAny();
    }

    private void changed(LetterId letter) {
        events.publishEvent(new CoAuthorsChanged(letter));
    }
}
