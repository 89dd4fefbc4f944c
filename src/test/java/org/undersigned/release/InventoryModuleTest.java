package org.undersigned.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.undersigned.rig.Databases;
import org.undersigned.ui.Inventory;

/** “What we can see” is true: every column that exists is in it, and nothing else. */
class InventoryModuleTest {

    private static final Path PAGE = Path.of("docs/what-we-can-see.md");

    @Test
    void everyColumnSaysWhatItIsWhoSeesItAndForHowLong() {
        try (var house = ReleaseHouse.on(Databases.ofThisRun())) {
            assertThat(said()).containsExactlyInAnyOrderElementsOf(columns(house));

            house.jdbc().sql("alter table entry add column ip varchar(40)").update();
            assertThat(columns(house).stream().filter(column -> !said().contains(column)))
                    .as("a column without an entry is noticed")
                    .containsExactly("entry.ip");
            house.jdbc().sql("alter table entry drop column h").update();
            assertThat(said().stream().filter(field -> !columns(house).contains(field)))
                    .as("an entry for a column that is gone is noticed")
                    .containsExactly("entry.h");
        }
    }

    @Test
    void theDocumentSaysWhatThePageSays() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("write it anew: -Dinventory.write=true")
                .isEqualTo(written());
    }

    @Test
    void anEntryThatLeavesSomethingOutIsNone() {
        assertThat(Inventory.read().fields())
                .allSatisfy(field -> assertThat(List.of(field.what(), field.who(), field.howLong()))
                        .noneMatch(String::isBlank));
        assertThatIllegalStateException()
                .isThrownBy(() -> Inventory.field("signing", "entry.ip", "an address | nobody"));
    }

    private static List<String> columns(ReleaseHouse house) {
        return house.get(JdbcClient.class)
                .sql("""
                        select table_name, column_name from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) not like 'history%'
                        order by 1, 2
                        """)
                .query((row, number) -> (row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT))
                .list();
    }

    private static List<String> said() {
        return Inventory.read().fields().stream()
                .filter(field -> !field.room().equals("elsewhere"))
                .map(Inventory.Field::key)
                .toList();
    }

    private static String written() throws IOException {
        var inventory = Inventory.read();
        var text =
                "# What we can see\n\nEvery field that is kept anywhere: what it is, who can see it, and for how long."
                        + " Each room says it of its own fields\n(`src/main/resources/inventory`); a column without an entry fails"
                        + " the build.\n"
                        + inventory.rooms().stream()
                                .map(room ->
                                        "\n## %s\n\n| Field | What it is | Who can see it | For how long |\n| --- | --- | --- | --- |\n%s"
                                                .formatted(room, rows(inventory, room)))
                                .collect(Collectors.joining());
        if (Boolean.getBoolean("inventory.write")) {
            Files.writeString(PAGE, text);
        }
        return text;
    }

    private static String rows(Inventory inventory, String room) {
        return inventory.of(room).stream()
                .map(field ->
                        "| `%s` | %s | %s | %s |\n".formatted(field.key(), field.what(), field.who(), field.howLong()))
                .collect(Collectors.joining());
    }
}
