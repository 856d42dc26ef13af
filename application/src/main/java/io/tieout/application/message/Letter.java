package io.tieout.application.message;

import io.tieout.domain.message.MessageId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import java.util.List;

/**
 * A message that is ready to go.
 *
 * @param to blank for a chat
 * @param unsubscribe the address that ends such mail; empty where nobody can end it
 */
public record Letter(
        MessageId id,
        TenantId tenant,
        Personal to,
        String senderName,
        Rendered content,
        String unsubscribe,
        List<Enclosure> enclosures) {

    /** A file that goes with it. It is handed on, and never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Enclosure(String name, byte[] pdf) {}

    /** What it says, for programs that show text and for those that show pages. */
    public record Rendered(String subject, String text, String html) {

        /** what customers are told stays out of every log */
        @Override
        public String toString() {
            return "Rendered[***]";
        }
    }

    public Letter {
        enclosures = List.copyOf(enclosures);
    }
}
