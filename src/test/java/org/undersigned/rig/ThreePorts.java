package org.undersigned.rig;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.undersigned.door.Ports;

/** A test of the real doors: the app listens on three ports of this machine, and requests go over the wire. */
@TypeExcludeFilters(NothingOfTheTests.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({SignedInByHeader.class, TestDirectory.class})
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:doors;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "management.server.port=0",
            "undersigned.desk-port=0",
            "undersigned.data=target/doors-${undersigned.test.process:1}",
            "undersigned.keycloak.url=http://127.0.0.1:1",
            "undersigned.keycloak.client-secret=unused",
            "undersigned.signing.spill=",
            "undersigned.keys.make=true",
            "vaadin.productionMode=true"
        })
public abstract class ThreePorts {

    @LocalServerPort
    private int appPort;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private Ports ports;

    protected RawHttp app;
    protected RawHttp desk;
    protected RawHttp management;

    @BeforeEach
    void connect() {
        app = new RawHttp(appPort);
        desk = new RawHttp(ports.desk());
        management = new RawHttp(managementPort);
    }
}
