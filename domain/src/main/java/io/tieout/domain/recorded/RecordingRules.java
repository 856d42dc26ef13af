package io.tieout.domain.recorded;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.RecordedPaymentRejection.InvalidRecording;
import io.tieout.domain.recorded.RecordedPaymentRejection.InvoiceNotPayable;
import io.tieout.domain.recorded.RecordedPaymentRejection.PaymentCurrencyDiffers;
import io.tieout.domain.recorded.RecordedPaymentRejection.PaymentInClosedBooks;
import io.tieout.domain.recorded.RecordedPaymentRejection.SettlesBeyondBalance;
import io.tieout.domain.recorded.RecordedPaymentRejection.SettlesBeyondGross;
import io.tieout.domain.recorded.Recording.Settles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a payment from elsewhere may say. */
public final class RecordingRules {

    /** as many invoices as one document of the books pays, with room; facts sheet 5.8 */
    private static final int MOST_SETTLED = 100;

    private static final int LONGEST_REASON = 1000;

    private RecordingRules() {}

    /**
     * the lines that the books shall hold, in the order of what it settles
     *
     * @param currency the account's
     * @param payable the accounts whose invoices it may settle: the payer, and those below it
     * @param open invoices that stand in the books and still owe something
     * @throws RecordedPaymentRejected it breaks a rule
     */
    public static List<Booking.Line> lines(
            Recording recording,
            Currency currency,
            Set<AccountId> payable,
            Map<InvoiceId, OpenInvoice> open) {
        demandCurrency("amount", currency, recording.gross());
        demandCurrency("fee", currency, recording.fee());
        demandAmounts(recording);
        List<Booking.Line> lines = new ArrayList<>();
        for (int position = 0; position < recording.settles().size(); position++) {
            lines.add(line(recording, position, payable, open));
        }
        if (recording.settled().exceeds(recording.gross())) {
            throw new RecordedPaymentRejected(
                    new SettlesBeyondGross(
                            recording.settled().toString(), recording.gross().toString()));
        }
        return List.copyOf(lines);
    }

    /**
     * lets pass what is dated in open books
     *
     * @param closedThrough the last closed day, if any
     * @throws RecordedPaymentRejected it is dated on that day or before
     */
    public static void demandOpenBooks(Recording recording, Optional<LocalDate> closedThrough) {
        closedThrough
                .filter(day -> !recording.receivedOn().isAfter(day))
                .ifPresent(day -> {
                    throw new RecordedPaymentRejected(
                            new PaymentInClosedBooks(recording.receivedOn(), day));
                });
    }

    private static void demandAmounts(Recording recording) {
        if (!recording.gross().isPositive()) {
            throw invalid("amount", "expected a positive amount but got " + recording.gross());
        }
        demandFee(recording.gross(), recording.fee());
        long distinct = recording.settles().stream().map(Settles::invoice).distinct().count();
        if (distinct < recording.settles().size() || distinct > MOST_SETTLED) {
            throw invalid(
                    "allocations",
                    "expected at most "
                            + MOST_SETTLED
                            + " invoices, each once, but got "
                            + recording.settles().size()
                            + " allocations over "
                            + distinct);
        }
    }

    /** lets a reason pass that says something, and no novel */
    static void demandReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw invalid(
                    "reason",
                    "a reason has 1 to "
                            + LONGEST_REASON
                            + " characters but this one has "
                            + reason.length());
        }
    }

    /** lets a fee pass that is part of what was paid */
    static void demandFee(Money gross, Money fee) {
        demandCurrency("fee", gross.currency(), fee);
        fee(gross, fee)
                .ifPresent(problem -> {
                    throw invalid("fee", problem);
                });
    }

    /** lets a day pass on which a processor can have changed its fee */
    static void demandDay(LocalDate receivedOn, LocalDate on, LocalDate today) {
        if (on.isBefore(receivedOn) || on.isAfter(today)) {
            throw invalid(
                    "on", "expected a day from " + receivedOn + " to " + today + " but got " + on);
        }
    }

    /** what is wrong with a fee; empty for nothing */
    private static Optional<String> fee(Money gross, Money fee) {
        return fee.isNegative() || fee.exceeds(gross)
                ? Optional.of("expected a fee from 0 to " + gross + " but got " + fee)
                : Optional.empty();
    }

    private static Booking.Line line(
            Recording recording,
            int position,
            Set<AccountId> payable,
            Map<InvoiceId, OpenInvoice> open) {
        Settles settles = recording.settles().get(position);
        OpenInvoice invoice = open.get(settles.invoice());
        if (invoice == null || !payable.contains(invoice.account())) {
            throw new RecordedPaymentRejected(new InvoiceNotPayable(position, settles.invoice()));
        }
        String field = "allocations." + position + ".amount";
        demandCurrency(field, invoice.owed().currency(), settles.amount());
        if (!settles.amount().isPositive()) {
            throw invalid(field, "expected a positive amount but got " + settles.amount());
        }
        if (settles.amount().exceeds(invoice.owed())) {
            throw new RecordedPaymentRejected(
                    new SettlesBeyondBalance(
                            position,
                            settles.invoice(),
                            settles.amount().toString(),
                            invoice.owed().toString()));
        }
        return new Booking.Line(
                invoice.invoice(), invoice.document(), invoice.issuedOn(), settles.amount());
    }

    private static void demandCurrency(String field, Currency expected, Money amount) {
        if (!amount.currency().equals(expected)) {
            throw new RecordedPaymentRejected(
                    new PaymentCurrencyDiffers(field, expected.code(), amount.currency().code()));
        }
    }

    private static RecordedPaymentRejected invalid(String field, String message) {
        return new RecordedPaymentRejected(new InvalidRecording(field, message));
    }
}
