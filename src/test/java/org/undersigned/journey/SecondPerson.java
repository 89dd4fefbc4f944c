package org.undersigned.journey;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Somebody with a device on which the second client runs. */
record SecondPerson(TwoClientsLetter letter, String name) {

    /** A command in the company's session. */
    JsonNode does(String... command) {
        return run(letter.app().session(name), command);
    }

    /** A command without any session. */
    private JsonNode alone(String... command) {
        return run(List.of(), command);
    }

    SecondPerson enrols() {
        does("enrol");
        return this;
    }

    JsonNode signs(String... choice) {
        return alone(Stream.concat(Stream.of("sign"), Stream.of(choice)).toArray(String[]::new));
    }

    void withdraws() {
        alone("withdraw");
    }

    JsonNode finds() {
        return alone("find");
    }

    /** Signs elsewhere, without the company's sign-in. */
    void handsItsTicketTo(String device) {
        var ticket = letter.folder().resolve("ticket-" + device).toString();
        alone("ticket", "--ticket", ticket);
        letter.as(device).alone("use-ticket", "--ticket", ticket);
    }

    /** Signs in on another device, and gives the code of this one. */
    void recoversOn(String device) {
        var code = alone("receipt").get("code").asString();
        letter.as(device).run(letter.app().session(name), "recover", "--code", code);
    }

    private JsonNode run(List<String> session, String... command) {
        var device = letter.folder().resolve(name + ".json").toString();
        var at = letter.app().settings().properties();
        var app = at.get("undersigned.app-url");
        var desk = at.get("undersigned.desk-url");
        var where = List.of("--app", app, "--desk", desk, "--device", device);
        var which = List.of("--letter=" + letter.id().value()); // an id may begin with a dash
        return letter.second()
                .does(Stream.of(List.of(command), where, which, session)
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }
}
