package io.tieout.persistence.invoice;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.ApprovalWithdrawn;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceEvent.SignatureVoided;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.money.Currency;
import io.tieout.domain.payment.PaymentId;
import io.tieout.persistence.invoice.ReceivableMovement.Charge;
import io.tieout.persistence.invoice.ReceivableMovement.Settle;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an invoice's event moves in the receivables. Depends on nothing but the row before the event
 * and the event.
 */
final class InvoiceMovement {

    private InvoiceMovement() {}

    static List<ReceivableMovement> of(InvoiceViewRecord before, InvoiceEvent event) {
        return switch (event) {
            // It owes nothing before it stands in the books.
            case InvoicePushed(_, var landing) -> charge(before, landing.total().minorUnits());
            // What stands there counts on its own days.
            case InvoiceLinked(_, _, _, _, var landing, var issuedOn, var dueOn) ->
                    List.of(now(before, landing, issuedOn, dueOn));
            // A void is effective at the document's date, whenever it was learnt.
            case InvoiceVoided _ when before.getDocumentId() != null ->
                    charge(before, Math.negateExact(before.getChargedMinor()));
            // Theirs is effective at the document's own date, whenever it was learnt.
            case InvoiceRestated restated -> restate(before, restated);
            case PaymentApplied(_, var payment, var amount, var effectiveOn, _) ->
                    settle(before, payment, effectiveOn, amount.minorUnits());
            case PaymentUnapplied(_, var payment, var amount, var effectiveOn, _) ->
                    settle(before, payment, effectiveOn, Math.negateExact(amount.minorUnits()));
            case InvoiceVoided _,
                    InvoiceDrafted _,
                    InvoiceRevised _,
                    InvoiceSubmitted _,
                    InvoiceSentBack _,
                    InvoiceSigned _,
                    SignatureVoided _,
                    InvoiceLeftToPeople _,
                    InvoiceApproved _,
                    InvoiceLandingAccepted _,
                    InvoicePushRefused _,
                    ApprovalWithdrawn _,
                    InvoiceCorrected _,
                    InvoiceVoidRequested _,
                    InvoiceVoidRefused _,
                    // What it is worth was restated before.
                    LandedInvoiceRevised _ ->
                    List.of();
        };
    }

    private static List<ReceivableMovement> restate(
            InvoiceViewRecord invoice, InvoiceRestated restated) {
        var now = now(invoice, restated.landing(), restated.issuedOn(), restated.dueOn());
        return Stream.concat(
                        charge(invoice, Math.negateExact(invoice.getChargedMinor())).stream(),
                        Stream.of(now))
                .toList();
    }

    private static Charge now(
            InvoiceViewRecord invoice, Landing landing, LocalDate issuedOn, LocalDate dueOn) {
        return new Charge(
                new AccountId(invoice.getAccountId()),
                new Currency(invoice.getCurrency()),
                issuedOn,
                dueOn,
                landing.total().minorUnits());
    }

    private static List<ReceivableMovement> charge(InvoiceViewRecord invoice, long owedMinor) {
        return List.of(
                new Charge(
                        new AccountId(invoice.getAccountId()),
                        new Currency(invoice.getCurrency()),
                        invoice.getIssuedOn(),
                        invoice.getDueOn(),
                        owedMinor));
    }

    private static List<ReceivableMovement> settle(
            InvoiceViewRecord invoice, PaymentId payment, LocalDate effectiveOn, long minor) {
        return List.of(
                new Settle(
                        new AccountId(invoice.getAccountId()),
                        new Currency(invoice.getCurrency()),
                        effectiveOn,
                        invoice.getDueOn(),
                        payment,
                        minor));
    }
}
