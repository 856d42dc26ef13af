package io.tieout.application.processorfee;

import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.recorded.RecordedPaymentViews.FeeView;
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
import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.recorded.FeeDue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The books as entries of fees find them at this moment.
 *
 * @param homeCurrency empty while nobody knows
 * @param fees the account that two people let fees go to
 * @param rates what payments in other currencies landed at, as far as the books say
 */
record FeeBooks(
        Optional<ConnectionId> connection,
        String homeCurrency,
        Optional<Reference> fees,
        Map<AccountId, DocumentLink> customers,
        Map<PaymentId, ExchangeRate> rates) {

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
        return ofCurrency(payment).or(this::ofAccount);
    }

    private Optional<String> ofCurrency(RecordedPaymentView payment) {
        if (homeCurrency.isEmpty()) {
            return Optional.of(
                    "nobody knows yet in which currency the books are kept; wait until the"
                            + " company's settings were read");
        }
        if (!isForeign(payment)) {
            return Optional.empty();
        }
        String currency = payment.fee().currency().code();
        if (!rates.containsKey(payment.payment())) {
            return Optional.of(
                    "the fee is in "
                            + currency
                            + " and the books state no exchange rate of the payment yet; wait until"
                            + " it was read, or state the rate there");
        }
        if (payment.posted().parts() > 0 && payment.posted().atHome().isEmpty()) {
            return Optional.of(
                    "the views do not know what the entries before came to in "
                            + homeCurrency
                            + "; rebuild them");
        }
        return due(payment).atHome().isZero()
                ? Optional.of(
                        payment.feeDue()
                                + " is worth nothing in "
                                + homeCurrency
                                + "; it is posted with the next difference")
                : Optional.empty();
    }

    boolean isForeign(RecordedPaymentView payment) {
        return !payment.fee().currency().code().equals(homeCurrency);
    }

    /** what is due of the fee, at home too */
    FeeDue due(RecordedPaymentView payment) {
        var home = new Currency(homeCurrency);
        FeeView posted = payment.posted();
        Money postedAtHome = posted.atHome().orElse(Money.zero(home));
        return isForeign(payment)
                ? FeeDue.of(
                        posted.parts(), payment.fee(), posted.amount(), postedAtHome, rate(payment))
                : new FeeDue(posted.parts() + 1, payment.feeDue(), payment.feeDue());
    }

    private HomeRate rate(RecordedPaymentView payment) {
        ExchangeRate rate = Objects.requireNonNull(rates.get(payment.payment()));
        return new HomeRate(new Currency(homeCurrency), rate.value());
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
        DocumentLink customer = Optional.ofNullable(customers.get(payment.account())).orElseThrow();
        List<Line> lines = journal.lines().stream().map(line -> line(payment, line)).toList();
        return isForeign(payment)
                ? ExportedEntry.namingNobody(customer, number, journal.on(), memo(payment), lines)
                : new ExportedEntry(customer, number, journal.on(), memo(payment), lines);
    }

    private String memo(RecordedPaymentView payment) {
        String memo =
                "Fee of " + payment.reference().processor() + " " + payment.reference().reference();
        if (!isForeign(payment)) {
            return memo;
        }
        Money of = payment.feeDue().isZero() ? payment.fee() : payment.feeDue();
        return memo + ", " + of + " at " + rates.get(payment.payment());
    }

    private Line line(RecordedPaymentView payment, JournalLine line) {
        Target account =
                line.place().account() == LedgerAccount.PROCESSOR_FEES
                        ? fees.orElseThrow().target()
                        : payment.posted().depositedTo();
        return new Line(line.side(), account, line.amount().transaction(), Target.none());
    }
}
