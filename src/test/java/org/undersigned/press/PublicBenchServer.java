package org.undersigned.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.release.Printing;
import org.undersigned.rig.Databases;
import org.undersigned.rig.MeasuredApp;

/**
 * What {@code bench/public} asks: the whole application with letters of so many names, and in the same process another
 * Tomcat with nothing in it but the bytes of the same files.
 */
final class PublicBenchServer {

    private PublicBenchServer() {}

    /** PORT BARE-PORT DATA NAMES… */
    public static void main(String[] at) throws IOException, LifecycleException {
        var house = MeasuredApp.start(
                Databases.h2File(),
                Path.of(at[2]),
                "--server.port=" + at[0],
                "--undersigned.desk-port=0",
                "--management.server.port=0",
                "--server.tomcat.max-keep-alive-requests=-1");
        var files = house.getBean(PublicFiles.class);
        var bare = new Bare();
        for (var i = 3; i < at.length; i++) {
            var slug = "names-" + at[i];
            var page = Samples.PAGE.of(
                    Samples.publication(Samples.asLongAsTheyAre(), "Meridian", Samples.named(Integer.parseInt(at[i]))),
                    "");
            var printing = new Printing(new LetterId("AAAAAAAAAAAAAAAAAAAAAA"), slug, 1, "a1");
            var sheaf = new HashMap<>(house.getBean(PageAssets.class).all());
            sheaf.put("index.html", page.getBytes(UTF_8));
            files.write(printing, sheaf);
            files.show(printing);
            bare.hold(slug, files.folder(slug));
        }
        bare.listen(Integer.parseInt(at[1]));
        System.out.println("ready");
        if (System.in.read() < 0) {
            System.exit(0);
        }
    }

    /** Knows the bytes of a path, and sends them. */
    private static final class Bare extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient Map<String, byte[]> bytes = new ConcurrentHashMap<>();

        void hold(String slug, Path folder) throws IOException {
            bytes.put("/p/" + slug + "/", Files.readAllBytes(folder.resolve("index.html")));
            bytes.put("/p/" + slug + "/packed", Files.readAllBytes(folder.resolve("index.html.gz")));
        }

        void listen(int port) throws LifecycleException {
            var tomcat = new Tomcat();
            tomcat.setBaseDir("target/rig/bare");
            tomcat.setPort(port);
            tomcat.getConnector().setProperty("address", "127.0.0.1");
            tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
            var context = tomcat.addContext("", null);
            Tomcat.addServlet(context, "bare", this);
            context.addServletMappingDecoded("/*", "bare");
            tomcat.start();
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var body = bytes.getOrDefault(request.getRequestURI(), new byte[0]);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
