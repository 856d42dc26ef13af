package io.tieout.application.revenue;

import io.tieout.application.accounting.References.Reference;
import io.tieout.application.agreement.AgreementViews.AgreementView;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementTerms;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.money.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What words mean in the books at this moment. */
record EntryBooks(
        Optional<ConnectionId> connection,
        String homeCurrency,
        Map<String, Reference> deferred,
        Map<String, Reference> earned,
        Map<String, Reference> unbilled,
        Map<String, Reference> classes,
        Map<AccountId, DocumentLink> customers) {

    /** What became of a journal. */
    sealed interface Writing {

        record Written(ExportedEntry entry) implements Writing {}

        /** Something must be mended first; the reason says the way out. */
        record Hindered(String reason) implements Writing {}
    }

    static final String UNBILLED = LedgerAccount.UNBILLED_RECEIVABLE.name();

    boolean isHome(Currency currency) {
        return currency.code().equals(homeCurrency);
    }

    Writing write(AgreementView agreement, String number, String memo, Journal journal) {
        AgreementTerms terms = agreement.deal().terms();
        DocumentLink customer = customers.get(terms.account());
        if (customer == null || !connection.equals(Optional.of(customer.connection()))) {
            return new Writing.Hindered(
                    "the account is linked to no customer of the connected company; link it"
                            + " with linkAccount");
        }
        return hindrance(agreement, journal)
                .<Writing>map(Writing.Hindered::new)
                .orElseGet(() ->
                        new Writing.Written(
                                isHome(agreement.deal().schedule().currency())
                                        ? new ExportedEntry(
                                                customer,
                                                number,
                                                journal.on(),
                                                memo,
                                                lines(terms, journal))
                                        : ExportedEntry.namingNobody(
                                                customer,
                                                number,
                                                journal.on(),
                                                memo,
                                                lines(terms, journal))));
    }

    /** what must be mended first; empty for nothing */
    private Optional<String> hindrance(AgreementView agreement, Journal journal) {
        AgreementTerms terms = agreement.deal().terms();
        if (homeCurrency.isEmpty()) {
            return Optional.of(
                    "nobody knows yet in which currency the books are kept; wait until the"
                            + " company's settings were read");
        }
        if (!terms.className().isEmpty() && !classes.containsKey(terms.className())) {
            return Optional.of(
                    "class '" + terms.className() + "' means none there; map it with CLASS");
        }
        return journal.lines().stream()
                .map(line -> line.place().account())
                .filter(account -> account(account, terms.product()).isEmpty())
                .findFirst()
                .map(account -> unmapped(account, terms.product()));
    }

    private List<Line> lines(AgreementTerms terms, Journal journal) {
        return journal.lines().stream()
                .filter(line -> line.amount().home().isPositive())
                .map(line ->
                        new Line(
                                line.side(),
                                account(line.place().account(), terms.product())
                                        .orElseThrow()
                                        .target(),
                                line.amount().home(),
                                reportedClass(terms.className())))
                .toList();
    }

    private Optional<Reference> account(LedgerAccount account, String product) {
        return Optional.ofNullable(
                switch (account) {
                    case DEFERRED_REVENUE -> deferred.get(product);
                    case REVENUE -> earned.get(product);
                    case UNBILLED_RECEIVABLE -> unbilled.get(UNBILLED);
                    case RECEIVABLES,
                            CLEARING,
                            SALES_TAX_PAYABLE,
                            LATE_FEE_INCOME,
                            DISCOUNTS,
                            BAD_DEBT,
                            PROCESSOR_FEES,
                            EXCHANGE_GAIN,
                            SALES_OF_OTHERS,
                            LANDING_VARIANCE ->
                            null;
                });
    }

    private Target reportedClass(String className) {
        Reference found = classes.get(className);
        return found == null ? Target.none() : found.target();
    }

    private static String unmapped(LedgerAccount account, String product) {
        if (account == LedgerAccount.UNBILLED_RECEIVABLE) {
            return "no account of the chart is the unbilled receivable; map"
                    + " UNBILLED_RECEIVABLE with LEDGER_ACCOUNT";
        }
        return account == LedgerAccount.REVENUE
                ? "nobody said where revenue of product '"
                        + product
                        + "' is earned; map it with RECOGNISED_REVENUE"
                : "nobody said where revenue of product '"
                        + product
                        + "' is deferred; map it with DEFERRED_REVENUE";
    }
}
