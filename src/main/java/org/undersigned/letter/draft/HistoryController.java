package org.undersigned.letter.draft;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.LetterId;

/** The versions of a draft, for its page; people by the names its co-authors have. */
@RestController
@RequestMapping("/api/drafts/{letter}/versions")
class HistoryController {

    /** @param by null for one without a name; writers who are no co-authors any more have an empty name */
    record Told(long seq, @Nullable String name, @Nullable String by, LocalDate day, List<String> writers) {}

    record TakenBy(String by, byte[] update) {}

    /** @param writers by client id of the draft */
    record Difference(Map<Long, String> writers, List<TakenBy> taken) {}

    record Name(String name) {}

    private static final int LONGEST = 120;

    private final DraftHistory history;
    private final CoAuthors coAuthors;
    private final CurrentEmployee current;

    HistoryController(DraftHistory history, CoAuthors coAuthors, CurrentEmployee current) {
        this.history = history;
        this.coAuthors = coAuthors;
        this.current = current;
    }

    @GetMapping
    List<Told> versions(@PathVariable String letter) {
        var names = names(letter);
        return history.versions(new LetterId(letter)).stream()
                .map(version -> new Told(
                        version.seq(),
                        version.name(),
                        version.by() == null ? null : names.getOrDefault(version.by(), ""),
                        version.day(),
                        version.writers().stream()
                                .map(writer -> names.getOrDefault(writer, ""))
                                .toList()))
                .toList();
    }

    @GetMapping(path = "/{seq}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] version(@PathVariable String letter, @PathVariable long seq) {
        names(letter);
        return history.at(new LetterId(letter), seq);
    }

    @GetMapping("/difference")
    Difference difference(@PathVariable String letter, @RequestParam long after, @RequestParam long until) {
        var names = names(letter);
        var writers = new HashMap<Long, String>();
        history.writers(new LetterId(letter), after, until)
                .forEach((client, employee) -> writers.put(client, names.getOrDefault(employee, "")));
        var taken = history.taken(new LetterId(letter), after, until).stream()
                .map(part -> new TakenBy(names.getOrDefault(part.employee(), ""), part.update()))
                .toList();
        return new Difference(writers, taken);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(@PathVariable String letter, @RequestBody Name name) {
        var employee = current.get();
        var id = new LetterId(letter);
        coAuthors.requireAuthor(id, employee);
        var words = name.name().strip();
        if (words.isEmpty() || words.length() > LONGEST || words.chars().anyMatch(Character::isISOControl)) {
            throw new NoName();
        }
        history.name(id, employee.id().value(), words);
    }

    /** Only for whoever reads the draft anyway. */
    private Map<String, String> names(String letter) {
        var id = new LetterId(letter);
        coAuthors.require(id, current.get());
        var names = new HashMap<String, String>();
        for (var person : coAuthors.of(id)) {
            if (person.employee() != null) {
                names.put(person.employee().value(), person.name());
            }
        }
        return names;
    }
}
