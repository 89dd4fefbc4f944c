package org.undersigned.letter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.Stage;

interface LetterRepository extends Repository<Letter, LetterId> {

    Letter save(Letter letter);

    Optional<Letter> findById(LetterId id);

    /** Nobody else changes this letter until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Letter> findWithLockById(LetterId id);

    Optional<Letter> findBySlug(String slug);

    boolean existsBySlug(String slug);

    List<Letter> findByStageInOrderByTitle(List<Stage> stages);

    @Query(
            "select l.* from letter l join co_author c on c.letter_id = l.id where c.employee = :employee order by l.title")
    List<Letter> writtenBy(String employee);
}
