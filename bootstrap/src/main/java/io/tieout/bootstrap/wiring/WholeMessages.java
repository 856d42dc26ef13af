package io.tieout.bootstrap.wiring;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * Puts together what comes in several pieces. The server holds room for one piece ready on every
 * socket for as long as that is open; a whole message takes room only until it is read. The pieces
 * of a socket come one after the other.
 */
final class WholeMessages {

    private static final String BEGUN = WholeMessages.class.getName();

    private final int mostCharacters;

    /**
     * @param mostCharacters of a message; whoever sends more is cut off
     */
    WholeMessages(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** the message that this piece ends; empty while more is to come, and when it was too long */
    Optional<TextMessage> endedBy(WebSocketSession socket, TextMessage piece) throws IOException {
        Map<String, Object> kept = socket.getAttributes();
        Object begun = kept.remove(BEGUN);
        if (begun == null && piece.isLast()) {
            return Optional.of(piece);
        }
        StringBuilder text = begun instanceof StringBuilder before ? before : new StringBuilder();
        if (text.length() + piece.getPayloadLength() > mostCharacters) {
            socket.close(
                    CloseStatus.TOO_BIG_TO_PROCESS.withReason(
                            "a message has at most " + mostCharacters + " characters"));
            return Optional.empty();
        }
        text.append(piece.getPayload());
        if (piece.isLast()) {
            return Optional.of(new TextMessage(text));
        }
        kept.put(BEGUN, text);
        return Optional.empty();
    }
}
