package org.undersigned.rig;

/** Tells a journey while it happens, so that its output reads like the job it does. */
public final class Story {

    private final String title;
    private int step;

    /** The title stands before every sentence: other journeys may be telling theirs at the same time. */
    public Story(String title) {
        this.title = title;
    }

    public void tell(String sentence) {
        step++;
        say("  %s · %d · %s".formatted(title, step, sentence));
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
