package io.tieout.notify.letter;

import io.tieout.application.message.Letter;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a message in the world of mail, and knows it again when it comes back. */
final class MailIds {

    private static final Pattern OURS =
            Pattern.compile("<?([0-9a-f-]{36})\\.([0-9a-f-]{36})@[^@>]+>?");

    private MailIds() {}

    /** Whose message it is. */
    record Sent(TenantId tenant, MessageId message) {}

    /** as RFC 5322 section 3.6.4 wants it: what is left of the at sign is ours to choose */
    static String of(Letter letter, String from) {
        return "<"
                + letter.id().value()
                + "."
                + letter.tenant().value()
                + "@"
                + from.substring(from.lastIndexOf('@') + 1)
                + ">";
    }

    /** the message of this Message-ID; empty if it is none of ours */
    static Optional<Sent> open(String messageId) {
        var match = OURS.matcher(messageId.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Sent(
                            new TenantId(UUID.fromString(match.group(2))),
                            new MessageId(UUID.fromString(match.group(1)))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
