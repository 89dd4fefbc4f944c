package org.undersigned.credential;

import org.undersigned.Refusal;

/** Every letter that is open has given this account its second right to sign, or never does. */
public class NothingToStartAgain extends Refusal {

    NothingToStartAgain() {
        super("There is no open letter for which your account could start again");
    }
}
