package org.undersigned.letter.draft.update;

/**
 * What a struct lies in.
 *
 * @param depth how many nodes it is nested in
 * @param attribute whether it is the value of an attribute, and not one after the other
 */
record Place(Kind kind, int depth, boolean attribute) {

    enum Kind {
        /** What it lay in is gone, and so is it. */
        GONE,
        /** The letter itself. */
        ROOT,
        /** What is told about the letter. */
        META,
        NODE,
        TEXT
    }

    static final Place UNKNOWN = new Place(Kind.GONE, 0, false);

    static Place inRoot(String name, boolean attribute) {
        return new Place(name.equals("letter") ? Kind.ROOT : Kind.META, 0, attribute);
    }

    /** Within a node or a text; anything else has no inside. */
    static Place within(Struct parent, boolean attribute) {
        var kind = parent.content() instanceof Content.One one && one.kind() == Content.TYPE
                ? one.name() == null ? Kind.TEXT : Kind.NODE
                : Kind.GONE;
        return new Place(kind, parent.place().depth() + 1, attribute);
    }
}
