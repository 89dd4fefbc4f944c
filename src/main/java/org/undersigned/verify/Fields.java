package org.undersigned.verify;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an object that was read strictly, each asked for in the form it must have. */
final class Fields {

    private final Map<String, Object> fields;

    private Fields(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** An object with all the required fields, perhaps some of the optional ones, and nothing else. */
    @SuppressWarnings("unchecked")
    static Fields of(Object json, Set<String> required, Set<String> optional) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new Wrong(Rule.JSON);
        }
        var fields = new Fields((Map<String, Object>) map);
        for (var name : fields.fields.keySet()) {
            if (!required.contains(name) && !optional.contains(name)) {
                throw new Wrong(Rule.UNKNOWN_FIELD, name);
            }
        }
        for (var name : required) {
            if (!fields.has(name)) {
                throw new Wrong(Rule.MISSING_FIELD, name);
            }
        }
        return fields;
    }

    static Fields of(Object json, Set<String> required) {
        return of(json, required, Set.of());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    boolean isNull(String name) {
        return fields.get(name) == StrictJson.NULL;
    }

    Object get(String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    String string(String name) {
        return form(name, fields.get(name), String.class);
    }

    long number(String name, long least, long most) {
        var number = form(name, fields.get(name), Long.class);
        if (number < least || number > most) {
            throw new Wrong(Rule.FIELD_FORM, name);
        }
        return number;
    }

    List<?> list(String name) {
        return form(name, fields.get(name), List.class);
    }

    List<String> strings(String name) {
        return list(name).stream().map(item -> form(name, item, String.class)).toList();
    }

    byte[] bytes(String name) {
        return bytes(name, string(name));
    }

    byte[] bytes(String name, int length) {
        var bytes = bytes(name);
        if (bytes.length != length) {
            throw new Wrong(Rule.FIELD_FORM, name);
        }
        return bytes;
    }

    /** Base64url in the one spelling that these bytes have. */
    static byte[] bytes(String name, String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException foreignCharacter) {
            // the same answer as for stray bits
        }
        throw new Wrong(Rule.BASE64URL, name);
    }

    private static <T> T form(String name, @Nullable Object value, Class<T> form) {
        if (!form.isInstance(value)) {
            throw new Wrong(Rule.FIELD_FORM, name);
        }
        return form.cast(value);
    }
}
