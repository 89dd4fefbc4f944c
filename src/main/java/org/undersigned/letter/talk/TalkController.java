package org.undersigned.letter.talk;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.undersigned.identity.CurrentEmployee;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.letter.frozen.NoSuchLetter;

/** The talk beside a draft, for its page. Every answer is asked for in the session of whoever reads or speaks. */
@RestController
@RequestMapping("/api/talk/{letter}")
class TalkController {

    record Spoken(String words) {}

    record Resolution(boolean resolved) {}

    record Verdict(boolean accepted) {}

    record Settled(NewThread suggestion, boolean accepted) {}

    private final Talk talk;
    private final Verdicts verdicts;
    private final TalkPage page;
    private final CurrentEmployee current;

    TalkController(Talk talk, Verdicts verdicts, TalkPage page, CurrentEmployee current) {
        this.talk = talk;
        this.verdicts = verdicts;
        this.page = page;
        this.current = current;
    }

    @GetMapping
    TalkPage.Page read(@PathVariable String letter) {
        return page.of(id(letter), current.get());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void begin(@PathVariable String letter, @RequestBody NewThread thread) {
        talk.begin(id(letter), current.get(), thread);
    }

    @PostMapping("/{thread}/replies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reply(@PathVariable String letter, @PathVariable String thread, @RequestBody Spoken spoken) {
        talk.reply(id(letter), current.get(), thread, spoken.words());
    }

    @PostMapping("/{thread}/replies/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edit(
            @PathVariable String letter,
            @PathVariable String thread,
            @PathVariable int number,
            @RequestBody Spoken spoken) {
        talk.edit(id(letter), current.get(), thread, number, spoken.words());
    }

    @PostMapping("/{thread}/resolution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(@PathVariable String letter, @PathVariable String thread, @RequestBody Resolution resolution) {
        talk.resolve(id(letter), current.get(), thread, resolution.resolved());
    }

    @PostMapping("/{thread}/verdict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable String letter, @PathVariable String thread, @RequestBody Verdict verdict) {
        verdicts.settle(id(letter), current.get(), thread, verdict.accepted());
    }

    /** What became of a suggestion in the text. */
    @PostMapping("/settled")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable String letter, @RequestBody Settled settled) {
        verdicts.note(id(letter), current.get(), settled.suggestion(), settled.accepted());
    }

    private static LetterId id(String letter) {
        try {
            return new LetterId(letter);
        } catch (IllegalArgumentException mangled) {
            throw new NoSuchLetter();
        }
    }
}
