package io.tieout.application.processor;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.recorded.ClearingAccounts;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.control.Act;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.processor.ProcessorReport.Reclaim;
import io.tieout.domain.processor.ProcessorReport.Reclaimed;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.refund.Payout;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds the acts by which money that a processor took back leaves the books as well, out of the
 * account that the processor means, by exactly the amount that it names.
 */
public final class Reclaims {

    private final RecordedPaymentViews recorded;
    private final PaymentViews payments;
    private final AccountViews accounts;
    private final ClearingAccounts clearing;
    private final RefundedParts refunded;

    public Reclaims(
            RecordedPaymentViews recorded,
            PaymentViews payments,
            InvoiceViews invoices,
            AccountViews accounts,
            RefundViews refunds,
            ClearingAccounts clearing) {
        this.recorded = recorded;
        this.payments = payments;
        this.accounts = accounts;
        this.clearing = clearing;
        this.refunded = new RefundedParts(invoices, refunds);
    }

    /** What is to be done. */
    sealed interface Step {

        /** Ask a person to allow these; none if all of it went back. */
        record Ask(List<Act> acts) implements Step {
            public Ask {
                acts = List.copyOf(acts);
            }
        }

        /** Nothing, before a person looked. */
        record Wait(String reason) implements Step {}

        /** Nothing, before the books hold the charge. */
        record WaitForBooks(String reason) implements Step {}
    }

    /**
     * @throws io.tieout.domain.recorded.RecordedPaymentRejected the processor means no account
     */
    Step of(TenantId tenant, Reclaimed reclaimed) {
        Viewer viewer = Viewer.system(tenant);
        var id = RecordedPaymentId.of(tenant, reclaimed.reference());
        String charge = "payment " + reclaimed.reference().reference();
        Optional<RecordedPaymentView> found = recorded.find(viewer, id);
        if (found.isEmpty()) {
            return new Step.WaitForBooks(
                    charge + " is not known here; record it with recordPayment");
        }
        return switch (found.get().status()) {
            case BOOKED -> booked(viewer, found.get(), reclaimed);
            case BOOKING -> new Step.WaitForBooks(charge + " does not stand in the books yet");
            case SUSPECTED_DUPLICATE, REFUSED, DROPPED ->
                    new Step.Wait(
                            charge
                                    + " is "
                                    + found.get().status()
                                    + "; see recordedPayments, take the money back by hand, then"
                                    + " settle this notice");
        };
    }

    private Step booked(Viewer viewer, RecordedPaymentView charge, Reclaimed reclaimed) {
        AccountView payer = accounts.find(viewer, charge.account()).orElseThrow();
        Optional<DocumentLink> customer = payer.customer();
        Optional<PaymentView> payment = payments.find(viewer, charge.payment());
        if (customer.isEmpty() || payment.isEmpty()) {
            return new Step.Wait("the payer of the charge is linked to no customer; link it first");
        }
        var how =
                new Payout(
                        number(reclaimed),
                        on(reclaimed, payer),
                        reclaimed.amount(),
                        clearing.of(
                                        viewer.tenant(),
                                        customer.get().connection(),
                                        reclaimed.reference().processor())
                                .id());
        return reclaimed.reclaim() == Reclaim.DISPUTE_LOST
                ? refunded.bounce(viewer, payment.get(), how)
                : refunded.of(viewer, payment.get(), how);
    }

    private static LocalDate on(Reclaimed reclaimed, AccountView payer) {
        return reclaimed.at().atZone(payer.zone()).toLocalDate();
    }

    /** always the same for the same refund or dispute, and within what a number may hold */
    private static String number(Reclaimed reclaimed) {
        String start = reclaimed.reclaim() == Reclaim.REFUND ? "RF-" : "CB-";
        return start + name(reclaimed).toString().substring(0, 13);
    }

    /** names a refund or dispute the same however often it is told of */
    static UUID name(Reclaimed reclaimed) {
        String name =
                reclaimed.reference().name() + " " + reclaimed.reclaim() + " " + reclaimed.own();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
