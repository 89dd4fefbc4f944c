package org.undersigned.letter.frozen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is frozen, or proposed to be. It knows no co-author. */
@Repository
@Transactional(readOnly = true)
public class FrozenLetters {

    private static final String SELECT = """
            select l.id, l.slug, l.title, l.stage, l.last_look_ends, f.fingerprint, f.terms, f.body
            from letter l join frozen_text f on f.letter_id = l.id
            """;

    private final JdbcClient jdbc;

    FrozenLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<FrozenLetter> find(LetterId id) {
        return jdbc.sql(SELECT + "where l.id = :id")
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** @throws NoSuchLetter where nothing is frozen or proposed under this id */
    public FrozenLetter get(LetterId id) {
        return find(id).orElseThrow(NoSuchLetter::new);
    }

    /** @throws NoSuchLetter unless a letter of this slug is open for signing, or was */
    public FrozenLetter bySlug(String slug) {
        return jdbc.sql(SELECT + "where l.slug = :slug and l.stage <> 'DRAFTING'")
                .param("slug", slug)
                .query(this::read)
                .optional()
                .orElseThrow(NoSuchLetter::new);
    }

    public List<FrozenLetter> in(Stage... stages) {
        return jdbc.sql(SELECT + "where l.stage in (:stages) order by l.id")
                .param("stages", List.of(stages).stream().map(Stage::name).toList())
                .query(this::read)
                .list();
    }

    /** The letter of this fingerprint while it takes signatures, without its texts: asked at every enrolment. */
    public Optional<LetterId> accepting(Fingerprint fingerprint) {
        return jdbc.sql("""
                        select l.id from frozen_text t join letter l on l.id = t.letter_id
                        where t.fingerprint = ? and l.stage in ('SIGNING', 'LAST_LOOK')
                        """)
                .param(fingerprint.bytes())
                .query((row, number) -> new LetterId(row.getString("id")))
                .optional();
    }

    /** The stage of a letter, without its texts; empty where there is none. */
    public Optional<Stage> stage(LetterId id) {
        return stage(id, "");
    }

    /** The same, and nobody moves the letter to another stage before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Stage> holdStage(LetterId id) {
        return stage(id, " for update");
    }

    private Optional<Stage> stage(LetterId id, String hold) {
        return jdbc.sql("select stage from letter where id = :id" + hold)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Stage::valueOf);
    }

    private FrozenLetter read(ResultSet row, int number) throws SQLException {
        var ends = row.getObject("last_look_ends", OffsetDateTime.class);
        return new FrozenLetter(
                new LetterId(row.getString("id")),
                row.getString("slug"),
                row.getString("title"),
                Stage.valueOf(row.getString("stage")),
                row.getBytes("body"),
                row.getBytes("terms"),
                new Fingerprint(row.getBytes("fingerprint")),
                ends == null ? null : ends.toInstant());
    }
}
