package org.undersigned.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.undersigned.letter.text.LetterPlain;
import tools.jackson.databind.json.JsonMapper;

/** What editors' and archives' programs read about a letter. People do not appear in it, only how many they are. */
@Component
class LetterJson {

    private static final JsonMapper JSON = new JsonMapper();

    private final Sayings say;

    LetterJson(Sayings say) {
        this.say = say;
    }

    byte[] of(Publication letter) {
        var issue = letter.issue();
        var json = new LinkedHashMap<String, Object>();
        json.put("title", issue.text().title());
        json.put("language", issue.text().lang());
        json.put("ask", say.ask(letter));
        json.put("addressees", issue.text().addressees());
        json.put("organisation", issue.organisation());
        json.put("url", letter.address());
        json.put("released", String.valueOf(letter.released()));
        json.put("fingerprint", issue.fingerprint().base64Url());
        json.put("signatures", signatures(letter));
        json.put("demands", demands(letter));
        json.put("files", Map.of("text", "letter.txt", "signedText", "text.json", "bundle", "bundle.jsonl.gz"));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static Map<String, Object> signatures(Publication letter) {
        var roster = letter.issue().roster();
        var count = new LinkedHashMap<String, Object>();
        count.put("verifiedEmployees", roster.verified());
        count.put("asOf", letter.issue().counted().toString());
        count.put("named", roster.named().size());
        count.put("byRole", roster.roles());
        return count;
    }

    private static List<Map<String, Object>> demands(Publication letter) {
        return letter.issue().text().demands().stream()
                .map(demand -> Map.<String, Object>of(
                        "kind", demand.kind().name().toLowerCase(Locale.ROOT), "text", LetterPlain.line(demand.text())))
                .toList();
    }
}
