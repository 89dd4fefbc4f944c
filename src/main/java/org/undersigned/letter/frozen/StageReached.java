package org.undersigned.letter.frozen;

/** A letter has come to another stage. Announced in the transaction that moved it. */
public record StageReached(LetterId letter, Stage stage) {}
