package org.undersigned.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.undersigned.letter.text.LetterPlain;
import tools.jackson.databind.json.JsonMapper;

/** What editors' and archives' programs read about a letter. People do not appear in it, only how many they are. */
@Component
class LetterJson {

    private static final JsonMapper JSON = new JsonMapper();

    private final Sayings say;
    private final Telltale tell;

    LetterJson(Sayings say) {
        this.say = say;
        this.tell = new Telltale(say);
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
        json.put("news", news(letter));
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
        var demands = letter.issue().text().demands();
        return IntStream.rangeClosed(1, demands.size())
                .mapToObj(number -> {
                    var demand = demands.get(number - 1);
                    var json = new LinkedHashMap<String, Object>();
                    json.put("kind", lower(demand.kind()));
                    json.put("text", LetterPlain.line(demand.text()));
                    json.put("standing", lower(letter.chronicle().standing(number)));
                    return (Map<String, Object>) json;
                })
                .toList();
    }

    private List<Map<String, Object>> news(Publication letter) {
        return letter.chronicle().news().stream()
                .map(entry -> {
                    var json = new LinkedHashMap<String, Object>();
                    json.put("at", entry.at().toString());
                    json.put("zone", entry.zone().getId());
                    json.put("text", tell.plain(entry.note(), letter));
                    json.put("details", entry.note());
                    return (Map<String, Object>) json;
                })
                .toList();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
