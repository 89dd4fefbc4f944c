package org.undersigned.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What the app says. Every module keeps its words in {@code i18n/<module>.properties}, each key beginning with the
 * module's name; here they are one vocabulary. {@code {0}} stands for the first thing filled in; quotes mean themselves.
 */
@Component
public class Words implements I18NProvider {

    private static final Logger log = LoggerFactory.getLogger(Words.class);

    private final Map<String, String> words = new TreeMap<>();

    public Words() {
        try {
            for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*.properties")) {
                join(bundle);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void join(Resource bundle) throws IOException {
        var module = String.valueOf(bundle.getFilename()).replace(".properties", ".");
        var properties = new Properties();
        try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (var key : properties.stringPropertyNames()) {
            if (!key.startsWith(module)) {
                throw new IllegalStateException(key + " does not belong in " + bundle.getFilename());
            }
            words.put(key, properties.getProperty(key));
        }
    }

    /** The words for a key, with what is to be filled in. */
    public String of(String key, Object... filledIn) {
        var text = words.get(key);
        if (text == null) {
            log.error("No words for {}", key);
            return key;
        }
        for (var i = 0; i < filledIn.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(filledIn[i]));
        }
        return text;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.ENGLISH);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... filledIn) {
        return of(key, filledIn);
    }
}
