package org.undersigned.letter.talk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.undersigned.identity.Employee;
import org.undersigned.letter.CoAuthors;
import org.undersigned.letter.frozen.LetterId;

/** All that is said beside a draft, as one of its co-authors may read it: names, and no other word about anybody. */
@Component
class TalkPage {

    record Said(int number, String by, boolean mine, String words, String written, boolean edited) {}

    record Thread(
            String id,
            Kind kind,
            String quote,
            String anchor,
            String replacement,
            State state,
            String by,
            boolean mine,
            String begun,
            @Nullable String settledBy,
            List<Said> remarks) {}

    /** Somebody who suggested something in the text. */
    record Suggester(String by, boolean mine) {}

    /**
     * @param author whether this person may write
     * @param alone whether there is nobody else who could decide about their suggestions
     */
    record Page(boolean author, boolean alone, List<Thread> threads, Map<String, Suggester> suggesters) {}

    private final TalkBook book;
    private final Suggesters suggesters;
    private final Verdicts verdicts;
    private final CoAuthors coAuthors;

    TalkPage(TalkBook book, Suggesters suggesters, Verdicts verdicts, CoAuthors coAuthors) {
        this.book = book;
        this.suggesters = suggesters;
        this.verdicts = verdicts;
        this.coAuthors = coAuthors;
    }

    @Transactional(readOnly = true)
    Page of(LetterId letter, Employee reader) {
        var self = coAuthors.require(letter, reader);
        var remarks = book.remarks(letter);
        var threads = book.threads(letter).stream()
                .map(thread -> thread(thread, remarks.getOrDefault(thread.id(), List.of()), reader))
                .toList();
        return new Page(self.mayWrite(), verdicts.alone(letter), threads, suggesters(letter, reader));
    }

    private Map<String, Suggester> suggesters(LetterId letter, Employee reader) {
        var people = coAuthors.of(letter);
        return suggesters.of(letter).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        owner -> new Suggester(
                                Names.of(owner.getValue(), people),
                                owner.getValue().equals(reader.id().value()))));
    }

    private static Thread thread(TalkThread thread, List<Remark> remarks, Employee reader) {
        return new Thread(
                thread.id(),
                thread.kind(),
                thread.quote(),
                thread.anchor(),
                thread.replacement(),
                thread.state(),
                thread.name(),
                thread.isOf(reader),
                thread.begun().toString(),
                thread.settledBy(),
                remarks.stream().map(remark -> said(remark, reader)).toList());
    }

    private static Said said(Remark remark, Employee reader) {
        return new Said(
                remark.number(),
                remark.name(),
                remark.isOf(reader),
                remark.words(),
                remark.written().toString(),
                remark.edited());
    }
}
