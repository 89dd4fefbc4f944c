package org.undersigned.letter.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** What is said beside drafts. Within one letter threads are numbered in the order in which they were begun. */
@Repository
class TalkBook {

    private final JdbcClient jdbc;

    TalkBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One after the other, so that each gets a number of its own. */
    void lock(LetterId letter) {
        jdbc.sql("select id from letter where id = :letter for update")
                .param("letter", letter.value())
                .query(String.class)
                .optional();
    }

    List<TalkThread> threads(LetterId letter) {
        return jdbc.sql("select * from talk_thread where letter_id = :letter order by number")
                .param("letter", letter.value())
                .query(TalkBook::thread)
                .list();
    }

    Optional<TalkThread> thread(LetterId letter, String id) {
        return jdbc.sql("select * from talk_thread where letter_id = :letter and id = :id")
                .param("letter", letter.value())
                .param("id", id)
                .query(TalkBook::thread)
                .optional();
    }

    Map<String, List<Remark>> remarks(LetterId letter) {
        return jdbc
                .sql("select * from talk_remark where letter_id = :letter order by thread_id, number")
                .param("letter", letter.value())
                .query(TalkBook::remark)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Remark::thread));
    }

    List<Remark> remarks(LetterId letter, String thread) {
        return remarks(letter).getOrDefault(thread, List.of());
    }

    void add(TalkThread thread) {
        jdbc.sql(
                        "insert into talk_thread (letter_id, id, number, kind, quote, anchor, replacement, state, employee, name,"
                                + " begun, settled_by) values (:letter, :id, :number, :kind, :quote, :anchor, :replacement, :state,"
                                + " :employee, :name, :begun, :settledBy)")
                .param("letter", thread.letter().value())
                .param("id", thread.id())
                .param("number", thread.number())
                .param("kind", thread.kind().name())
                .param("quote", thread.quote())
                .param("anchor", thread.anchor())
                .param("replacement", thread.replacement())
                .param("state", thread.state().name())
                .param("employee", thread.employee())
                .param("name", thread.name())
                .param("begun", thread.begun())
                .param("settledBy", thread.settledBy(), java.sql.Types.VARCHAR)
                .update();
    }

    void add(LetterId letter, Remark remark) {
        jdbc.sql("insert into talk_remark (letter_id, thread_id, number, employee, name, words, written, edited)"
                        + " values (:letter, :thread, :number, :employee, :name, :words, :written, false)")
                .param("letter", letter.value())
                .param("thread", remark.thread())
                .param("number", remark.number())
                .param("employee", remark.employee())
                .param("name", remark.name())
                .param("words", remark.words())
                .param("written", remark.written())
                .update();
    }

    void edit(LetterId letter, Remark remark, String words) {
        jdbc.sql("update talk_remark set words = :words, edited = true"
                        + " where letter_id = :letter and thread_id = :thread and number = :number")
                .param("words", words)
                .param("letter", letter.value())
                .param("thread", remark.thread())
                .param("number", remark.number())
                .update();
    }

    void settle(TalkThread thread, State state, String by) {
        jdbc.sql("update talk_thread set state = :state, settled_by = :by where letter_id = :letter and id = :id")
                .param("state", state.name())
                .param("by", by)
                .param("letter", thread.letter().value())
                .param("id", thread.id())
                .update();
    }

    void forget(LetterId letter) {
        for (var table : List.of("talk_remark", "talk_thread", "draft_suggestion")) {
            jdbc.sql("delete from " + table + " where letter_id = :letter")
                    .param("letter", letter.value())
                    .update();
        }
    }

    private static TalkThread thread(ResultSet row, int number) throws SQLException {
        return new TalkThread(
                new LetterId(row.getString("letter_id")),
                row.getString("id"),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("quote"),
                row.getString("anchor"),
                row.getString("replacement"),
                State.valueOf(row.getString("state")),
                row.getString("employee"),
                row.getString("name"),
                row.getDate("begun").toLocalDate(),
                row.getString("settled_by"));
    }

    private static Remark remark(ResultSet row, int number) throws SQLException {
        return new Remark(
                row.getString("thread_id"),
                row.getInt("number"),
                row.getString("employee"),
                row.getString("name"),
                row.getString("words"),
                row.getDate("written").toLocalDate(),
                row.getBoolean("edited"));
    }
}
