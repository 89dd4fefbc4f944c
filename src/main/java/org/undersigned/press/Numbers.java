package org.undersigned.press;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a newspaper prints them. */
final class Numbers {

    private Numbers() {}

    static String written(int number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}
