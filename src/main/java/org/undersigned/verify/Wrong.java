package org.undersigned.verify;

/** The first thing that is wrong with a bundle: the rule it breaks, where, and in which field or by which numbers. */
final class Wrong extends RuntimeException {

    final Rule rule;
    final String detail;
    final long line;

    Wrong(Rule rule) {
        this(rule, "");
    }

    Wrong(Rule rule, String detail) {
        this(rule, detail, 0);
    }

    private Wrong(Rule rule, String detail, long line) {
        super(null, null, false, false);
        this.rule = rule;
        this.detail = detail;
        this.line = line;
    }

    /** The same, found in this line; a line that is known already stays. */
    Wrong at(long number) {
        return line == 0 ? new Wrong(rule, detail, number) : this;
    }

    @Override
    public String getMessage() {
        return (line == 0 ? "" : "line " + line + ": ")
                + rule.words
                + (detail.isEmpty() ? "" : " (" + printable(detail) + ")")
                + " ["
                + rule.id()
                + "]";
    }

    /** A bundle comes from anywhere: nothing in it may steer the terminal it is shown on. */
    private static String printable(String detail) {
        var safe = detail.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .limit(80)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return safe.toString();
    }
}
