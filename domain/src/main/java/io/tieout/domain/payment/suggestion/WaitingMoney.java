package io.tieout.domain.payment.suggestion;

import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * Money of a known payer that waits for a home.
 *
 * @param documentId the document that it pays now; empty for none
 * @param text what the payer said: the reference, and what the payment and its lines note
 * @param takenBack ids of documents that somebody matched this payment to before, and took back
 * @param matchedBefore how often money of this payer was matched by hand
 */
public record WaitingMoney(
        Money amount,
        String documentId,
        LocalDate receivedOn,
        String text,
        Set<String> takenBack,
        int matchedBefore) {

    public WaitingMoney {
        takenBack = Set.copyOf(takenBack);
    }
}
