package io.tieout.domain.payment;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A payment of 100.00 USD as the accounting system shows it, for the tests of this package. */
final class PaymentExamples {

    static final Currency USD = new Currency("USD");
    static final DocumentLink DOCUMENT = new DocumentLink(new ConnectionId(new UUID(0, 20)), "161");
    static final PaymentId ID = PaymentId.of(DOCUMENT);
    static final Payer PAYER = new Payer.Known(new AccountId(new UUID(0, 21)));
    static final InvoiceId INVOICE = new InvoiceId(new UUID(0, 22));
    static final LocalDate ISSUED_ON = LocalDate.of(2026, 3, 1);
    static final LocalDate PAID_ON = LocalDate.of(2026, 3, 20);
    static final Instant CHANGED_AT = Instant.parse("2026-03-20T10:00:00Z");

    private PaymentExamples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    static Allocation toInvoice(String decimal) {
        return new Allocation.ToInvoice("130", INVOICE, ISSUED_ON, usd(decimal));
    }

    static Allocation queued(String externalId, String decimal, QueueReason reason) {
        return new Allocation.Queued(externalId, usd(decimal), reason);
    }

    static PaymentSeen.Standing picture(String total, Allocation... allocations) {
        return pictureAt(0, total, allocations);
    }

    /** a picture so many seconds after the first */
    static PaymentSeen.Standing pictureAt(long seconds, String total, Allocation... allocations) {
        return new PaymentSeen.Standing(
                DOCUMENT,
                CHANGED_AT.plusSeconds(seconds),
                PAYER,
                usd(total),
                PAID_ON,
                "check 7",
                List.of(),
                List.of(allocations));
    }

    /** the same picture, with these credits besides the money */
    static PaymentSeen.Standing with(PaymentSeen.Standing picture, CreditUse... credits) {
        return new PaymentSeen.Standing(
                picture.document(),
                picture.changedAt(),
                picture.payer(),
                picture.received(),
                picture.receivedOn(),
                picture.reference(),
                List.of(credits),
                picture.allocations());
    }

    static CreditUse credit(String externalId, String decimal) {
        return new CreditUse(externalId, usd(decimal));
    }

    static PaymentSeen.Gone goneAt(long seconds) {
        return new PaymentSeen.Gone(DOCUMENT, CHANGED_AT.plusSeconds(seconds), "voided");
    }

    /** the payment after these pictures, one after the other */
    static Payment seen(PaymentSeen... pictures) {
        Payment payment = Payment.unborn();
        for (PaymentSeen picture : pictures) {
            payment = grown(payment, payment.seen(ID, picture));
        }
        return payment;
    }

    static Payment grown(Payment payment, List<PaymentEvent> events) {
        Payment grown = payment;
        for (PaymentEvent event : events) {
            grown = grown.after(event);
        }
        return grown;
    }

    static Buckets buckets(String applied, String queued, String unapplied, String reversed) {
        return decided(applied, queued, unapplied, "0.00", "0.00", reversed);
    }

    /** in the order of the buckets */
    static Buckets decided(String... amounts) {
        return new Buckets(
                usd(amounts[0]),
                usd(amounts[1]),
                usd(amounts[2]),
                usd(amounts[3]),
                usd(amounts[4]),
                usd("0.00"),
                usd(amounts[5]));
    }
}
