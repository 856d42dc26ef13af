package io.tieout.application.recorded;

import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.field.SentFields;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.CountedPayment;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.recorded.Suspicion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Knows a payment that was recorded here again when the books report it, by the mark it bears there
 * or by its document; and suspects what others booked that may be the same.
 */
public final class Recognition {

    private final Aggregates aggregates;
    private final RecordedPaymentViews recorded;

    public Recognition(Aggregates aggregates, RecordedPaymentViews recorded) {
        this.aggregates = aggregates;
        this.recorded = recorded;
    }

    /**
     * the payment that the books show as this document, and lets a recorded one know that it stands
     *
     * @param mark the id that our own documents bear; empty for none
     */
    public PaymentId recognise(TenantId tenant, DocumentLink document, Optional<UUID> mark) {
        // A refund, a write-off and a match write payments that bear marks of their own.
        return mark.map(RecordedPaymentId::new)
                .filter(id -> recorded.find(Viewer.system(tenant), id).isPresent())
                .or(() -> recorded.standingAs(tenant, document))
                .flatMap(this::counted)
                .map(ours -> landed(ours, document))
                .orElseGet(() -> PaymentId.of(document));
    }

    /** the payment that stood as this document before it was voided or deleted */
    public PaymentId known(TenantId tenant, DocumentLink document) {
        return recorded.standingAs(tenant, document)
                .flatMap(this::counted)
                .map(CountedPayment::payment)
                .orElseGet(() -> PaymentId.of(document));
    }

    /**
     * whether somebody must say first if this payment of the books is one that was recorded here
     *
     * @param reference as the books show it
     */
    public boolean suspects(
            TenantId tenant,
            PaymentId seen,
            AccountId payer,
            Money received,
            LocalDate receivedOn,
            String reference) {
        if (reference.isBlank()) {
            return false;
        }
        List<CountedPayment> alike =
                recorded.counting(tenant, payer, received, receivedOn).stream()
                        .filter(view -> !view.payment().equals(seen))
                        .filter(view -> view.reference().mayBe(reference, longest()))
                        .flatMap(view -> counted(view.id()).stream())
                        .filter(ours -> ours.suspects().get(seen) != Suspicion.REFUTED)
                        .toList();
        alike.forEach(ours -> suspect(ours.id(), seen));
        return !alike.isEmpty();
    }

    /** as much of a reference as the books hold */
    static int longest() {
        return SentFields.PAYMENT_REFERENCE.longest();
    }

    private PaymentId landed(CountedPayment ours, DocumentLink document) {
        aggregates.decide(
                RECORDED_PAYMENT,
                ours.id().value(),
                new ExpectedVersion.Any(),
                state -> state.existing(ours.id()).landed(document));
        return ours.payment();
    }

    private void suspect(RecordedPaymentId id, PaymentId seen) {
        aggregates.decide(
                RECORDED_PAYMENT,
                id.value(),
                new ExpectedVersion.Any(),
                state -> state.existing(id).suspect(seen));
    }

    private Optional<CountedPayment> counted(RecordedPaymentId id) {
        return aggregates.load(RECORDED_PAYMENT, id.value()) instanceof CountedPayment counted
                ? Optional.of(counted)
                : Optional.empty();
    }
}
