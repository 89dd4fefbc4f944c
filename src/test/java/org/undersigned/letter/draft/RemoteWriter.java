package org.undersigned.letter.draft;

import org.undersigned.letter.draft.update.Crafted;
import org.undersigned.letter.frozen.LetterId;

/** Somebody who types into a draft over the wire, for tests of other rooms. */
public final class RemoteWriter {

    private final Line line;
    private final long client;

    private RemoteWriter(Line line, long client) {
        this.line = line;
        this.client = client;
    }

    /** @param headers names and values that go along with the handshake */
    public static RemoteWriter at(int port, LetterId letter, String person, long client, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Origin";
        all[1] = Line.OURS;
        System.arraycopy(headers, 0, all, 2, headers.length);
        var line = Line.open(port, letter, person, "?saved=1", all);
        line.ask();
        line.send(Frames.answer(new byte[] {0, 0}));
        line.until("the draft is here", Line.Heard::isAnswer);
        return new RemoteWriter(line, client);
    }

    /** Types this, and waits until it is saved. */
    public RemoteWriter types(String text) {
        line.update(Crafted.text(client, text));
        line.untilSaved(2);
        return this;
    }

    /** Sends what no editor would, and is sent away. */
    public void raves(byte[] nonsense) {
        line.update(nonsense);
        line.untilGone();
    }

    public void leaves() {
        line.hangUp();
    }
}
