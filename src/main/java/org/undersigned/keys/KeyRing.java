package org.undersigned.keys;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.undersigned.door.Origins;
import org.undersigned.keys.attestation.AttestationKey;

/**
 * Reads the keys under {@code <data>/keys} when the server starts. The demo makes what is missing; anywhere else a
 * missing key is an operator's mistake, and a new one would quietly give everyone a second credential.
 */
@Configuration(proxyBeanMethods = false)
class KeyRing {

    private final Origins origins;
    private final boolean make;

    KeyRing(Origins origins, @Value("${undersigned.keys.make:false}") boolean make) {
        this.origins = origins;
        this.make = make;
    }

    @Bean
    Pepper pepper() {
        return new Pepper(key("pepper"));
    }

    @Bean
    WrappingKey wrappingKey() {
        return new WrappingKey(key("wrapping"));
    }

    @Bean
    AttestationKey attestationKey() {
        return new AttestationKey(key("attestation"));
    }

    private byte[] key(String name) {
        var file = new KeyFile(origins.data().resolve("keys").resolve(name));
        if (make) {
            file.makeIfMissing();
        }
        return file.read();
    }
}
