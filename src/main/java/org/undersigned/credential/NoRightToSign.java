package org.undersigned.credential;

import org.undersigned.Refusal;

/** Somebody signed in whom the company does not count among its employees. */
public class NoRightToSign extends Refusal {

    NoRightToSign() {
        super("Only the company's employees can sign");
    }
}
