package org.undersigned.press;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened with a letter, in the order in which it was told. Nothing in it is ever changed or taken out. */
public record Chronicle(List<Entry> entries) {

    static final Chronicle EMPTY = new Chronicle(List.of());

    /**
     * One thing that was told.
     *
     * @param number from 1
     * @param zone of those who told it
     */
    public record Entry(int number, Instant at, ZoneId zone, Note note) {}

    /** One thing of a kind, with its entry. */
    public record Told<N extends Note>(Entry entry, N note) {}

    public <N extends Note> List<Told<N>> all(Class<N> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.note()))
                .map(entry -> new Told<>(entry, kind.cast(entry.note())))
                .toList();
    }

    /** How a demand stands, as was told last. */
    public Note.Standing standing(int demand) {
        return history(demand)
                .reduce((earlier, later) -> later)
                .map(told -> told.note().standing())
                .orElse(Note.Standing.NO_ANSWER);
    }

    public Stream<Told<Note.Outcome>> history(int demand) {
        return all(Note.Outcome.class).stream().filter(told -> told.note().demand() == demand);
    }

    /** What was told last of a request for comment. */
    public Optional<Told<Note.Answered>> answer(int request) {
        return all(Note.Answered.class).stream()
                .filter(told -> told.note().request() == request)
                .reduce((earlier, later) -> later);
    }

    public Stream<Told<Note.Reply>> replies(int response) {
        return all(Note.Reply.class).stream().filter(told -> told.note().response() == response);
    }

    /** What readers are told as news, the newest first. What stands in a place of its own is not told twice. */
    public List<Entry> news() {
        return entries.stream()
                .filter(entry -> !(entry.note() instanceof Note.Reply))
                .sorted((one, other) -> other.number() - one.number())
                .toList();
    }
}
