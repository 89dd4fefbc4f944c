package org.undersigned.rig;

/** Tells a journey while it happens, so that its output reads like the job it does. */
public final class Story {

    private int step;

    public Story(String title) {
        say("\n  " + title);
    }

    public void tell(String sentence) {
        step++;
        say("  %3d  %s".formatted(step, sentence));
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
