package org.undersigned.press;

import org.undersigned.Refusal;

/** This can be told once the letter is released. */
public class NotPublic extends Refusal {

    NotPublic() {
        super("This can be told once the letter is released");
    }
}
