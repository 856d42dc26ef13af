package io.tieout.persistence.account;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import java.util.UUID;

/** A link to a customer as one piece of text: connection, a slash, the customer's id there. */
final class LinkText {

    private LinkText() {}

    static String write(DocumentLink link) {
        return write(link.connection().value(), link.externalId());
    }

    static String write(UUID connection, String customerId) {
        return connection + "/" + customerId;
    }

    static DocumentLink read(String text) {
        int slash = text.indexOf('/');
        return new DocumentLink(
                new ConnectionId(UUID.fromString(text.substring(0, slash))),
                text.substring(slash + 1));
    }
}
