package org.undersigned.door;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ends the search in rooms that are not Vaadin's: without it, Vaadin would answer there, and begin a session. */
@RestController
class NothingHere {

    @RequestMapping({DeskPath.PREFIX + "/**", "/api/**", "/p/**", "/verify/**", "/plain/**"})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void nothing() {}
}
