package io.tieout.domain.tieout;

import io.tieout.domain.money.Money;
import java.time.LocalDate;

/**
 * A document as it stands open on one side as of a day.
 *
 * @param documentId the accounting system's id of it
 * @param customerId the accounting system's id of whose it is
 * @param open what is owed; a credit, or money that settles nothing yet, is negative
 */
public record OpenItem(
        DocumentType type,
        String documentId,
        String number,
        String customerId,
        LocalDate issuedOn,
        Money open) {

    /** What makes two sides speak of the same. */
    public record Key(DocumentType type, String documentId, String currency) {}

    public Key key() {
        return new Key(type, documentId, open.currency().code());
    }
}
