package org.undersigned.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.undersigned.verify.BundleMaker.under;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every keyholder has keys of their own, or one person would count as two. */
class KeysOfTheirOwnTest {

    @Test
    void refusesTermsUnderWhichOneKeyCountsAsTwoKeyholders() {
        for (var kind : List.of("x25519", "ed25519")) {
            var bundle = under(terms -> terms.put("keyholders", withTheFirstOnes(kind, terms.get("keyholders"))));
            assertThat(BundleVerifierTest.refusal(bundle.counted(2).write()))
                    .as(kind)
                    .isEqualTo("keyholders in line 1");
        }
        var alike = under(terms -> terms.put("keyholders", withTheFirstOnes("name", terms.get("keyholders"))));
        assertThat(BundleVerifierTest.refusal(alike.counted(2).write()))
                .as("labels may be alike")
                .isEqualTo("right");
    }

    @SuppressWarnings("unchecked")
    private static List<?> withTheFirstOnes(String field, Object keyholders) {
        var all = (List<Map<String, Object>>) keyholders;
        return all.stream()
                .map(each -> {
                    var changed = new HashMap<>(each);
                    changed.put(field, all.getFirst().get(field));
                    return changed;
                })
                .toList();
    }
}
