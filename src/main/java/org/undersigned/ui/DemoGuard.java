package org.undersigned.ui;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whoever may move the clock may end a letter, so the demo only ever answers on its own machine. */
@Component
@Profile("demo")
class DemoGuard {

    DemoGuard(@Value("${server.address:}") @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException("The profile 'demo' runs on a loopback address only");
        }
    }
}
