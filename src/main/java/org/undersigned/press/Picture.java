package org.undersigned.press;

/**
 * A picture for journalists.
 *
 * @param number of the letter's pictures, from 1
 * @param form {@code jpg} or {@code png}
 * @param alt what can be seen on it, in words
 * @param credit who made it
 */
public record Picture(int number, String form, int width, int height, String alt, String credit) {

    String name() {
        return "picture-" + number + "." + form;
    }
}
