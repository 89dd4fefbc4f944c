package org.undersigned.press;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** Something that happened with a letter, told by its co-authors. Days are as the people who tell it count them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Note.Update.class, name = "update"),
    @JsonSubTypes.Type(value = Note.Correction.class, name = "correction"),
    @JsonSubTypes.Type(value = Note.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = Note.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Note.Response.class, name = "response"),
    @JsonSubTypes.Type(value = Note.Reply.class, name = "reply"),
    @JsonSubTypes.Type(value = Note.Outcome.class, name = "outcome"),
    @JsonSubTypes.Type(value = Note.Event.class, name = "event")
})
public sealed interface Note {

    /** What the page adds to what it says. */
    record Update(String text) implements Note {}

    /** What the page said wrongly. */
    record Correction(String was, String is, String reason) implements Note {}

    /** The company, or somebody else, was asked for comment. */
    record Asked(String whom, LocalDate day) implements Note {}

    /** What came of a request for comment; {@code request} is its number in the chronicle. */
    record Answered(int request, Answer answer, LocalDate day) implements Note {}

    enum Answer {
        ANSWERED,
        DECLINED,
        NO_REPLY
    }

    /** What the company said, word for word. */
    record Response(String text, String source, String url, LocalDate day) implements Note {}

    /** What the organisers say to it; {@code response} is its number in the chronicle. */
    record Reply(int response, String text) implements Note {}

    /** What became of a demand, from 1. */
    record Outcome(int demand, Standing standing, String text, String url, LocalDate day) implements Note {}

    enum Standing {
        MET,
        PARTLY_MET,
        REFUSED,
        NO_ANSWER
    }

    /** A meeting, a delivery, a vote, or what others do in the same cause. */
    record Event(String text, String url, LocalDate day) implements Note {}
}
