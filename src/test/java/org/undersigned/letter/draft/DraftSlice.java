package org.undersigned.letter.draft;

import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.undersigned.rig.Database;

/** Letters and their drafts on a database, and nothing else: no web, no sign-in. No @Configuration: other tests scan this package. */
@AutoConfigurationPackage(basePackages = "org.undersigned.letter")
@ComponentScan(
        basePackages = "org.undersigned.letter",
        excludeFilters = {
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.undersigned\\.letter\\.ui\\..*|.*Controller"),
            @ComponentScan.Filter(
                    type = FilterType.REGEX,
                    pattern =
                            "org\\.undersigned\\.letter\\.draft\\.Draft(Socket|Endpoint|Handshake)|.*(Test|IT|Drill)(\\$.*)?")
        })
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    DataJdbcRepositoriesAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
public class DraftSlice {

    public static ConfigurableApplicationContext on(Database database) {
        return new SpringApplicationBuilder(DraftSlice.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.flyway.locations=classpath:db/migration/letter",
                        "--spring.modulith.runtime.flyway-enabled=false",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
