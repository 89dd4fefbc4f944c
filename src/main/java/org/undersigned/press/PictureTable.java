package org.undersigned.press;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.undersigned.letter.frozen.LetterId;

/** The pictures of all letters. */
@Repository
class PictureTable {

    private final JdbcClient jdbc;

    PictureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Picture> of(LetterId letter) {
        return jdbc.sql("""
                        select number, form, width, height, alt, credit from press_picture
                        where letter_id = :letter order by number
                        """)
                .param("letter", letter.value())
                .query((row, index) -> new Picture(
                        row.getInt("number"),
                        row.getString("form"),
                        row.getInt("width"),
                        row.getInt("height"),
                        row.getString("alt"),
                        row.getString("credit")))
                .list();
    }

    byte[] bytes(LetterId letter, Picture picture) {
        return jdbc.sql("select bytes from press_picture where letter_id = :letter and number = :number")
                .param("letter", letter.value())
                .param("number", picture.number())
                .query((row, index) -> row.getBytes("bytes"))
                .single();
    }

    void add(LetterId letter, Picture picture, byte[] bytes) {
        jdbc.sql("""
                        insert into press_picture (letter_id, number, form, width, height, alt, credit, bytes)
                        values (:letter, :number, :form, :width, :height, :alt, :credit, :bytes)
                        """)
                .param("letter", letter.value())
                .param("number", picture.number())
                .param("form", picture.form())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("alt", picture.alt())
                .param("credit", picture.credit())
                .param("bytes", bytes)
                .update();
    }

    void remove(LetterId letter, int number) {
        jdbc.sql("delete from press_picture where letter_id = :letter and number = :number")
                .param("letter", letter.value())
                .param("number", number)
                .update();
    }
}
