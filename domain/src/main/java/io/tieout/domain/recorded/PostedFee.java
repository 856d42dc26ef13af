package io.tieout.domain.recorded;

import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One entry of what a processor kept of a payment.
 *
 * @param part counts the entries of one payment, from 1
 * @param amount negative for what was given back, and nothing for what a corrected rate made due
 * @param atHome the same in the currency of the books
 * @param documentId the entry in the books; empty until it stands there
 */
public record PostedFee(
        int part, Money amount, Money atHome, EntryStatus status, String documentId) {

    /** names the one entry of that part, so that it is known again */
    public static UUID entryId(RecordedPaymentId payment, int part) {
        String name = "processor fee:" + payment.value() + ":" + part;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    PostedFee landed(String document) {
        return new PostedFee(part, amount, atHome, EntryStatus.POSTED, document);
    }

    /** only of a payment in the currency of the books: no other entry counts as theirs */
    PostedFee amended(Money now) {
        return new PostedFee(part, now, now, status, documentId);
    }

    PostedFee refused() {
        return new PostedFee(part, amount, atHome, EntryStatus.REFUSED, documentId);
    }

    boolean standsAs(String document) {
        return status == EntryStatus.POSTED && documentId.equals(document);
    }
}
