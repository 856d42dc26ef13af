package io.tieout.bootstrap.bench.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** The bare yardstick: the same server, and in it one servlet that always says the same. */
final class ConstantDoor implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    /** starts it on a free port, with what it keeps in this folder */
    ConstantDoor(Path folder) {
        tomcat.setBaseDir(folder.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        // As the house has it: connections stay open however much is asked on them.
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "door", new Constant());
        context.addServletMappingDecoded("/", "door");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("cannot start the yardstick's server", e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort());
    }

    @Override
    public void close() {
        // The context, stopped, looks for a class of the server's where a jar of jars has none, and
        // says so at length: closing the door is enough, the rest ends with the program.
        try {
            tomcat.getConnector().stop();
            tomcat.getConnector().destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("cannot stop the yardstick's server", e);
        }
    }

    /** Reads nothing and says what the door says of an account that owes nothing. */
    private static final class Constant extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private static final byte[] BODY =
                """
                {"account":"QWNjb3VudDowMTllMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDE",\
                "certain":true,"level":"FULL","reason":"NOTHING_OWED",\
                "explanation":"nothing overdue stands against it","features":{}}
                """
                        .getBytes(UTF_8);

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType("application/json");
            response.setContentLength(BODY.length);
            response.getOutputStream().write(BODY);
        }
    }
}
