package io.tieout.domain.accounting;

/**
 * Points at one document or master record in the accounting system.
 *
 * @param externalId the accounting system's own id, opaque
 */
public record DocumentLink(ConnectionId connection, String externalId) {

    public DocumentLink {
        if (externalId.isBlank() || externalId.length() > 64) {
            throw new IllegalArgumentException(
                    "an external id has 1 to 64 characters, got '" + externalId + "'");
        }
    }
}
