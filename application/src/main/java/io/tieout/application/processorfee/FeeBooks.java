package io.tieout.application.processorfee;

import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.application.recorded.RecordedPaymentViews.Status;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalLine;
import io.tieout.domain.ledger.LedgerAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The books as entries of fees find them at this moment.
 *
 * @param homeCurrency empty while nobody knows
 * @param fees the account that two people let fees go to
 */
record FeeBooks(
        Optional<ConnectionId> connection,
        String homeCurrency,
        Optional<Reference> fees,
        Map<AccountId, DocumentLink> customers) {

    /** The types of account that costs are posted to; facts sheet, 5.13 */
    private static final Set<String> COSTS =
            Set.of("Expense", "Other Expense", "Cost of Goods Sold");

    /** what must be mended before the payment's fee can be posted; empty for nothing */
    Optional<String> hindrance(RecordedPaymentView payment) {
        if (payment.status() != Status.BOOKED) {
            return Optional.of(
                    "the payment does not stand in the books yet; its operation says why");
        }
        DocumentLink customer = customers.get(payment.account());
        if (customer == null || !connection.equals(Optional.of(customer.connection()))) {
            return Optional.of(
                    "the account is linked to no customer of the connected company; link it"
                            + " with linkAccount");
        }
        if (payment.posted().depositedTo().isNone()) {
            return Optional.of(
                    "the views do not know which account the payment went to; rebuild them");
        }
        return ofCurrency(payment.fee().currency().code()).or(this::ofAccount);
    }

    private Optional<String> ofCurrency(String currency) {
        if (homeCurrency.isEmpty()) {
            return Optional.of(
                    "nobody knows yet in which currency the books are kept; wait until the"
                            + " company's settings were read");
        }
        return currency.equals(homeCurrency)
                ? Optional.empty()
                : Optional.of(
                        "the fee is in "
                                + currency
                                + " and the books are kept in "
                                + homeCurrency
                                + "; enter it there by hand, where the processor's rate is known");
    }

    private Optional<String> ofAccount() {
        if (fees.isEmpty()) {
            return Optional.of(
                    "no account of the chart takes processors' fees; map PROCESSOR_FEES with"
                            + " LEDGER_ACCOUNT");
        }
        boolean isCost =
                fees.get().nature() instanceof Nature.OfAccount(var type, _)
                        && COSTS.contains(type);
        return isCost
                ? Optional.empty()
                : Optional.of(
                        "account '"
                                + fees.get().name()
                                + "' is no expense; map PROCESSOR_FEES to one that is");
    }

    /** the entry of a journal about a payment that nothing hinders */
    ExportedEntry write(RecordedPaymentView payment, String number, Journal journal) {
        return new ExportedEntry(
                Optional.ofNullable(customers.get(payment.account())).orElseThrow(),
                number,
                journal.on(),
                "Fee of " + payment.reference().processor() + " " + payment.reference().reference(),
                lines(payment, journal));
    }

    private List<Line> lines(RecordedPaymentView payment, Journal journal) {
        return journal.lines().stream().map(line -> line(payment, line)).toList();
    }

    private Line line(RecordedPaymentView payment, JournalLine line) {
        Target account =
                line.place().account() == LedgerAccount.PROCESSOR_FEES
                        ? fees.orElseThrow().target()
                        : payment.posted().depositedTo();
        return new Line(line.side(), account, line.amount().transaction(), Target.none());
    }
}
