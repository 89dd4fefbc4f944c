package org.undersigned.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Pages of a few words that need no script, no session and no sign-in: they work when something else does not. */
@Component
public class PlainPages {

    private final Words words;
    private final String template;

    PlainPages(Words words) {
        this.words = words;
        try {
            this.template = new ClassPathResource("plain/page.html").getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Answers with the page whose words are under {@code key}: its title, its text and where its one link leads. */
    public void write(HttpServletResponse response, HttpStatus status, String key) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(html(key).getBytes(UTF_8));
    }

    String html(String key) {
        return template.replace("%TITLE%", escaped(key + ".title"))
                .replace("%TEXT%", escaped(key + ".text"))
                .replace("%LINK%", escaped(key + ".link"))
                .replace("%HREF%", escaped(key + ".href"));
    }

    private String escaped(String key) {
        return HtmlUtils.htmlEscape(words.of(key), UTF_8.name());
    }
}
