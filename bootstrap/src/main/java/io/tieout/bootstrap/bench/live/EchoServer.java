package io.tieout.bootstrap.bench.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;

/** The bare yardstick: the same server, and nothing in it but sockets that say what one said. */
final class EchoServer implements AutoCloseable {

    /** as many as the house; the server itself would stop at 8,192 */
    private static final String MOST_CONNECTIONS = "20000";

    private final Tomcat tomcat = new Tomcat();

    /** starts it on a free port */
    EchoServer(Path folder) {
        tomcat.setBaseDir(folder.toString());
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxConnections", MOST_CONNECTIONS);
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer(new WsSci(), Set.of(Echo.class));
        Tomcat.addServlet(context, "rest", new DefaultServlet());
        context.addServletMappingDecoded("/", "rest");
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException("cannot start the yardstick's server", e);
        }
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/echo");
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

    /** Says to all what one of them said. The container makes one for each socket. */
    @ServerEndpoint("/echo")
    public static final class Echo {

        private static final Collection<Session> ALL = new ConcurrentLinkedQueue<>();

        @OnOpen
        public void open(Session session) {
            ALL.add(session);
        }

        @OnClose
        public void close(Session session, CloseReason reason) {
            ALL.remove(session);
        }

        @OnMessage
        public void say(String text) {
            for (Session session : ALL) {
                try {
                    session.getBasicRemote().sendText(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
