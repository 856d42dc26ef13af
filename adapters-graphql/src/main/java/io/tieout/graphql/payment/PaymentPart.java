package io.tieout.graphql.payment;

import io.tieout.application.invoice.InvoiceViews.Settlement;
import io.tieout.application.payment.PaymentViews.Elsewhere;
import io.tieout.application.payment.Reconciliations.Part;
import io.tieout.application.payment.Reconciliations.Reason;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a payment and the bucket that it is in: a {@code PaymentPart} of the schema. */
record PaymentPart(
        Bucket bucket,
        Money amount,
        Optional<InvoiceId> invoice,
        String documentId,
        Optional<LocalDate> effectiveOn,
        Optional<Reason> reason) {

    /** Where it is. */
    enum Bucket {
        APPLIED,
        QUEUED,
        UNAPPLIED,
        IGNORED
    }

    static PaymentPart of(Settlement settlement) {
        return new PaymentPart(
                Bucket.APPLIED,
                settlement.amount(),
                Optional.of(settlement.invoice()),
                "",
                Optional.of(settlement.effectiveOn()),
                Optional.empty());
    }

    static PaymentPart of(Elsewhere elsewhere) {
        return new PaymentPart(
                Bucket.APPLIED,
                elsewhere.amount(),
                Optional.empty(),
                elsewhere.documentId(),
                Optional.empty(),
                Optional.empty());
    }

    /** what waits of it, and what was set aside */
    static Stream<PaymentPart> of(Part part) {
        Bucket waiting = part.documentId().isEmpty() ? Bucket.UNAPPLIED : Bucket.QUEUED;
        return Stream.of(
                        new PaymentPart(
                                waiting,
                                part.waiting(),
                                Optional.empty(),
                                part.documentId(),
                                Optional.empty(),
                                Optional.of(part.reason())),
                        new PaymentPart(
                                Bucket.IGNORED,
                                part.ignored(),
                                Optional.empty(),
                                part.documentId(),
                                Optional.empty(),
                                Optional.empty()))
                .filter(each -> each.amount().isPositive());
    }
}
