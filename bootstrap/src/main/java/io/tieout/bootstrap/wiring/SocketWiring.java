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

    /** in place of 8 kB, three times on every socket; what is longer goes in several frames */
    private static final String FRAME_BYTES = "1024";

    /** in place of 8 kB, for reading and for writing: a request fits, and most answers do */
    private static final String PIECE_BYTES = "2048";

    /** of one message: what the server takes where nobody says otherwise */
    private static final int LONGEST_MESSAGE_CHARACTERS = 8_192;

    /** of what arrives; a longer message comes in several, see {@link WholeMessages} */
    private static final int PIECE_CHARACTERS = 256;

    /**
     * of binary messages, of which none is understood. Text is decoded out of this room too: where
     * a letter of several bytes does not fit, the server waits for ever for its end.
     */
    private static final int PIECE_OF_BINARY_BYTES = 256;

    /** room that is kept ready between two steps of a stream, in place of 256 */
    private static final String QUEUED_ITEMS = "16";

    /** to be called before the first server starts: these are read once */
    public static void useShortPieces() {
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", FRAME_BYTES);
        System.setProperty("reactor.bufferSize.small", QUEUED_ITEMS);
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
                patience.getIfAvailable(() -> SocketPatience.STANDARD),
                new WholeMessages(LONGEST_MESSAGE_CHARACTERS));
    }

    @Bean
    ServletServerContainerFactoryBean webSocketLimits() {
        ServletServerContainerFactoryBean limits = new ServletServerContainerFactoryBean();
        limits.setMaxTextMessageBufferSize(PIECE_CHARACTERS);
        limits.setMaxBinaryMessageBufferSize(PIECE_OF_BINARY_BYTES);
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
