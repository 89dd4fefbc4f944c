package org.undersigned.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.undersigned.rig.ThreePorts;

class DoorsTest extends ThreePorts {

    @Test
    void tellsOneDoorFromAnother() {
        for (var path : new String[] {"/", "/l/keep-our-maps", "/api/letters", "/signed-out", "/login-error", "/p/x", "/desk/", "/assets/x/y", "/error", "/VAADIN", "/collab/x"}) {
            for (var port : new org.undersigned.rig.RawHttp[] {app, desk, management}) {
                var a = port.send("GET", path, "Accept: text/html");
                System.out.println("SWEEP " + path + " " + port.port() + " " + a.status() + " " + a.headers());
            }
        }
        assertThat(desk.send("GET", "/").header("Set-Cookie")).isEmpty();
    }
}
