package org.undersigned.letter.draft.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateReaderTest {

    @Test
    void readsAndWritesBackEveryKindOfContent() {
        var update = Crafted.structs(7, 0, 9, out -> {
            out.u8(4).varUint(1).string("letter").string("héllo 🙏"); // string
            out.u8(0x81).varUint(7).varUint(0).varUint(3); // deleted
            out.u8(0xc2).varUint(7).varUint(0).varUint(7).varUint(1).varUint(1).string("{}"); // JSON
            out.u8(0x83).varUint(7).varUint(0).bytes(new byte[] {1, 2}); // binary
            out.u8(0x85).varUint(7).varUint(0).string("{}"); // embed
            out.u8(0x86).varUint(7).varUint(0).string("bold").string("null"); // format
            out.u8(0x27)
                    .varUint(0)
                    .varUint(7)
                    .varUint(0)
                    .string("level")
                    .varUint(3)
                    .string("heading"); // type
            out.u8(0x88)
                    .varUint(7)
                    .varUint(0)
                    .varUint(2)
                    .u8(125)
                    .u8(0x42)
                    .u8(118)
                    .varUint(1)
                    .string("a")
                    .u8(120); // any
            out.u8(0).varUint(5); // gc
        });
        assertThat(UpdateReader.read(update).toBytes()).isEqualTo(update);
    }

    @Test
    void refusesThePayloadThatHangsAnEncodingWeDoNotSpeak() {
        assertRefused(Crafted.hang());
    }

    @ParameterizedTest
    @CsvSource({
        "more clients than bytes, ffff0300",
        "more structs than bytes, 01ff7f0100000100",
        "a number of 54 bits, 0101ffffffffffffff1f0000010000",
        "a number without end, ffffffffffffffffffffffff",
        "a skip, 010101000a0500",
        "a kind that is none, 010101001f01016100",
        "a hole of no length, 01010100000000",
        "a hole longer than anybody deletes, 0101010000ffffff7f00",
        "a text of no character, 0101010004010161" + "0000",
        "a text that is not UTF-8, 010101000401016101ff00",
        "a text longer than the update, 0101010004010161ff7f00",
        "a parent of an unknown kind, 01010100040202000000",
        "a node of an unknown type, 0101010007010161" + "0900",
        "a value of an unknown type, 0101010008010161" + "010100",
        "a client twice, 02010100040101610161010100040101610161" + "00",
        "bytes after the end, 000000",
        "nothing at all, ''",
    })
    void refuses(String what, String hex) {
        assertThat(what).isNotBlank();
        assertRefused(HexFormat.of().parseHex(hex));
    }

    @Test
    void readsTheSameWithoutTheFault() {
        for (var hex : new String[] {"0000", "01010100000500", "0101010004010161016100", "010101000701016106" + "00"}) {
            var bytes = HexFormat.of().parseHex(hex);
            assertThat(UpdateReader.read(bytes).toBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void refusesValuesNestedWithoutEnd() {
        var deep = Crafted.structs(1, 0, 1, out -> {
            out.u8(8).varUint(1).string("meta").varUint(1);
            for (var i = 0; i < 100_000; i++) {
                out.u8(117).varUint(1);
            }
            out.u8(126);
        });
        assertRefused(deep);
    }

    @Test
    @Timeout(20)
    void neverThrowsAnythingElseWhateverIsSent() {
        var random = new Random(7);
        var seed = Crafted.nested(9, 20);
        for (var round = 0; round < 200_000; round++) {
            var bytes = Arrays.copyOf(seed, random.nextInt(seed.length + 1));
            for (var flips = random.nextInt(4); flips >= 0 && bytes.length > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                UpdateReader.read(bytes).toBytes();
            } catch (BadUpdate refused) {
                // as it should be
            }
        }
    }

    @Test
    void refusesAMarkThatNoPageCouldRead() {
        for (var value : new String[] {"", "{", "undefined", "{} {}", "'x'"}) {
            assertRefused(Crafted.structs(
                    1,
                    0,
                    1,
                    out -> out.u8(6).varUint(1).string("letter").string("bold").string(value)));
        }
        UpdateReader.read(Crafted.mark(1, "bold"));
    }

    @Test
    void refusesClocksThatABrowserCouldNotCountToInTheEnd() {
        assertRefused(Crafted.poison(1, (1L << 53) - 10, 5));
        assertRefused(Crafted.poison(1, 1L << 40, 1));
        UpdateReader.read(Crafted.poison(1, 1L << 39, 1));
    }

    @Test
    void readsOrRefusesTheWorstMessagesInEightMegabytes() {
        Attacks.ofOneMegabyte().forEach((name, message) -> {
            Cost.ofReading(message);
            assertThat(Cost.ofReading(message).bytes()).as(name).isLessThan(Cost.MOST_BYTES);
        });
    }

    @Test
    void wouldNeedFarMoreIfItCountedNoParts() {
        var holes = Attacks.ofOneMegabyte().get("holes of one id each");
        assertThat(Cost.of(() -> UpdateReader.readStored(holes)).bytes()).isGreaterThan(4L * Cost.MOST_BYTES);
    }

    private static void assertRefused(byte[] update) {
        assertThatExceptionOfType(BadUpdate.class).isThrownBy(() -> UpdateReader.read(update));
    }
}
