package org.undersigned.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) where every reader agrees what it means: no doubled names, whole numbers only, valid UTF-8,
 * no stray surrogate. Gives maps, lists, strings, longs, booleans and {@link #NULL}.
 */
final class StrictJson {

    static final Object NULL = new Object();

    private static final int MAX_DEPTH = 8;
    private static final long MAX_NUMBER = 9_007_199_254_740_991L;

    private final String source;
    private int at;

    private StrictJson(String source) {
        this.source = source;
    }

    static Object read(byte[] bytes) {
        return read(utf8(bytes));
    }

    static Object read(String source) {
        var reader = new StrictJson(source);
        var value = reader.value(0);
        reader.space();
        if (reader.at != source.length()) {
            throw new Wrong(Rule.JSON);
        }
        return value;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Wrong(Rule.JSON);
        }
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw new Wrong(Rule.JSON);
        }
        space();
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        var fields = new LinkedHashMap<String, Object>();
        next();
        for (var more = !ends('}'); more; more = goesOn('}')) {
            space();
            var name = string();
            space();
            take(':');
            if (fields.put(name, value(depth + 1)) != null) {
                throw new Wrong(Rule.DOUBLED_FIELD, name);
            }
        }
        return fields;
    }

    private List<Object> array(int depth) {
        var items = new ArrayList<>();
        next();
        for (var more = !ends(']'); more; more = goesOn(']')) {
            items.add(value(depth + 1));
        }
        return items;
    }

    private boolean ends(char close) {
        space();
        if (peek() != close) {
            return false;
        }
        next();
        return true;
    }

    private boolean goesOn(char close) {
        if (ends(close)) {
            return false;
        }
        take(',');
        return true;
    }

    private String string() {
        take('"');
        var text = new StringBuilder();
        for (var c = next(); c != '"'; c = next()) {
            if (c < ' ') {
                throw new Wrong(Rule.JSON);
            }
            text.append(c == '\\' ? escaped() : c);
        }
        return whole(text.toString());
    }

    private char escaped() {
        var c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw new Wrong(Rule.JSON);
        };
    }

    private int hex() {
        var c = next();
        var digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw new Wrong(Rule.JSON);
        }
        return digit;
    }

    private static String whole(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Wrong(Rule.JSON);
        }
        return text;
    }

    private Object word(String word, Object meaning) {
        if (!source.startsWith(word, at)) {
            throw new Wrong(Rule.JSON);
        }
        at += word.length();
        return meaning;
    }

    private Long number() {
        var begin = at;
        while (at < source.length() && "-+.eE0123456789".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        var digits = source.substring(begin, at);
        if (!digits.matches("0|[1-9][0-9]{0,15}") || Long.parseLong(digits) > MAX_NUMBER) {
            throw new Wrong(Rule.JSON);
        }
        return Long.valueOf(digits);
    }

    private void space() {
        while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
    }

    private void take(char expected) {
        if (next() != expected) {
            throw new Wrong(Rule.JSON);
        }
    }

    private char next() {
        var c = peek();
        at++;
        return c;
    }

    private char peek() {
        if (at >= source.length()) {
            throw new Wrong(Rule.JSON);
        }
        return source.charAt(at);
    }
}
