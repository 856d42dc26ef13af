package io.tieout.graphql.payment;

import io.tieout.application.event.EventFeed.Item;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.money.Money;
import java.util.Optional;

/** What an event says of how far its invoice is paid; where it says nothing, the invoice does. */
final class PaymentStatusFacts {

    private PaymentStatusFacts() {}

    static PaymentStatusChange change(Item item, InvoiceView invoice) {
        InvoiceEvent event = (InvoiceEvent) item.event().event();
        PaymentStatusCause cause = PaymentStatusCause.of(event).orElseThrow();
        Money total = invoice.totals().total();
        Money balance = balance(event, cause, invoice);
        return new PaymentStatusChange(
                item.cursor(),
                item.event().recordedAt(),
                cause,
                cause == PaymentStatusCause.VOIDED
                        ? PaymentStatus.VOIDED
                        : PaymentStatus.of(balance, total, invoice.status() == Status.WRITTEN_OFF),
                balance,
                amount(event),
                invoice);
    }

    private static Money balance(
            InvoiceEvent event, PaymentStatusCause cause, InvoiceView invoice) {
        return switch (event) {
            case PaymentApplied(_, _, _, _, Money left) -> left;
            case PaymentUnapplied(_, _, _, _, Money left) -> left;
            case InvoiceEvent _ ->
                    cause == PaymentStatusCause.LANDED
                            ? invoice.totals().total()
                            : invoice.balance();
        };
    }

    private static Optional<Money> amount(InvoiceEvent event) {
        return switch (event) {
            case PaymentApplied(_, _, Money moved, _, _) -> Optional.of(moved);
            case PaymentUnapplied(_, _, Money moved, _, _) -> Optional.of(moved);
            case InvoiceEvent _ -> Optional.empty();
        };
    }
}
