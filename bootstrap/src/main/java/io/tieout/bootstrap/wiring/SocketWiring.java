package io.tieout.bootstrap.wiring;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much memory an open connection holds ready, and for how long one that nobody reads. Each
 * subscriber keeps one for hours, and what goes over it is short; Tomcat holds some 64 kB for each
 * by itself.
 */
@Configuration(proxyBeanMethods = false)
public class SocketWiring {

    /** in place of 8 kB; what is longer goes in several pieces */
    private static final String PIECE_BYTES = "2048";

    /** of one message; Tomcat's own limit, which would shrink with a piece otherwise */
    private static final int LONGEST_MESSAGE_CHARACTERS = 8_192;

    /** none is understood, so next to nothing is held ready for one; nothing would mean no limit */
    private static final int LONGEST_BINARY_BYTES = 1;

    /** to be called before the first server starts: it is read once */
    public static void useShortPieces() {
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", PIECE_BYTES);
    }

    /** in place of the framework's own, which waits as long as the web server does by itself */
    @Bean
    GraphQlWebSocketHandler sockets(
            WebGraphQlHandler handler,
            GraphQlProperties settings,
            JsonMapper json,
            ObjectProvider<SocketPatience> patience) {
        return new ImpatientSockets(
                handler,
                new JacksonJsonHttpMessageConverter(json),
                settings.getWebsocket().getConnectionInitTimeout(),
                patience.getIfAvailable(() -> SocketPatience.STANDARD));
    }

    @Bean
    ServletServerContainerFactoryBean webSocketLimits() {
        ServletServerContainerFactoryBean limits = new ServletServerContainerFactoryBean();
        limits.setMaxTextMessageBufferSize(LONGEST_MESSAGE_CHARACTERS);
        limits.setMaxBinaryMessageBufferSize(LONGEST_BINARY_BYTES);
        return limits;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> shortBuffers() {
        return server ->
                server.addConnectorCustomizers(connector -> {
                    connector.setProperty("socket.appReadBufSize", PIECE_BYTES);
                    connector.setProperty("socket.appWriteBufSize", PIECE_BYTES);
                });
    }
}
