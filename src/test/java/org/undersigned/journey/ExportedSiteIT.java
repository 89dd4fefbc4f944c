package org.undersigned.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.undersigned.press.SiteExports;
import org.undersigned.release.ReleaseHouse;
import org.undersigned.release.StaffLetter;
import org.undersigned.rig.Browser;
import org.undersigned.rig.Databases;

/** The app is gone. What was exported before is served by another server, and opened from a disk. */
class ExportedSiteIT {

    @TempDir
    Path disk;

    @Test
    void theExportedSiteNeedsNoAppAndCanStillBeChecked() throws IOException {
        var site = exported();
        var server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), site, SimpleFileServer.OutputLevel.NONE);
        server.start();
        try (var browser = Browser.launch()) {
            var page = browser.person("reader").page();
            var requests = new ArrayList<String>();
            page.onRequest(request -> requests.add(request.url()));
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";

            page.navigate(address + "index.html");
            assertThat(page.locator("h1")).hasText("Keep our maps out of the war room");
            assertThat(page.locator(".sig li")).hasCount(3);
            Axe.findsNothingSerious(page, "the public page");
            page.getByText("Verify this letter").first().click();
            page.getByText("Check the bundle of this letter").click();
            assertThat(page.locator("#result")).containsText("At least 3 distinct eligible accounts, 3 named");
            assertThat(requests).isNotEmpty().allMatch(request -> request.startsWith(address));
            assertThat(page.context().cookies()).isEmpty();

            page.navigate(site.resolve("index.html").toUri().toString());
            assertThat(page.locator(".sig li")).hasCount(3);
            page.getByText("Verify this letter").first().click();
            page.locator("#bundle").setInputFiles(site.resolve("bundle.jsonl.gz"));
            assertThat(page.locator("#result"))
                    .containsText(
                            "At least 3 distinct eligible accounts",
                            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                    .setTimeout(30_000));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                            .filter(new Locator.FilterOptions().setHasText("At least 3")))
                    .isVisible();
        } finally {
            server.stop(0);
        }
    }

    /** Exports a letter, unpacks it, and ends the app. */
    private Path exported() throws IOException {
        try (var house = ReleaseHouse.on(Databases.h2InMemory())) {
            var letter = StaffLetter.openIn(house);
            letter.named("barbara", "dorothy", "edsger");
            letter.toRelease();
            var exports = house.get(SiteExports.class);
            exports.export(letter.id(), StaffLetter.ADA);
            unpack(exports.archive(letter.id(), StaffLetter.ADA).orElseThrow());
            return disk.resolve(letter.frozen().slug());
        }
    }

    private void unpack(Path archive) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = disk.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }
}
