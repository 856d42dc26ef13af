package io.tieout.application.refund;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.refund.Payout;
import io.tieout.domain.refund.RefundDocument.Expense;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundRejected;
import io.tieout.domain.refund.RefundRejection.NoMoneyAccount;
import io.tieout.domain.refund.RefundRejection.NoReceivables;
import io.tieout.domain.refund.RefundRejection.NotLinked;
import io.tieout.domain.refund.RefundRejection.RefundNumberTaken;
import io.tieout.domain.refund.RefundRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What our copies of the books say about a refund: its customer, its accounts, open days. */
public final class RefundBooks {

    /** the type under which the chart lists what customers owe; facts 5.4 */
    private static final String RECEIVABLES = "Accounts Receivable";

    /** the types that hold money; facts 5.4. Money not deposited yet is another current asset. */
    private static final Set<String> HOLDING_MONEY = Set.of("Bank", "Other Current Asset");

    private static final String ANOTHER_DAY = "choose a later day";

    private final AccountViews accounts;
    private final References references;
    private final CompanyProfiles companies;
    private final RefundViews refunds;

    public RefundBooks(
            AccountViews accounts,
            References references,
            CompanyProfiles companies,
            RefundViews refunds) {
        this.accounts = accounts;
        this.references = references;
        this.companies = companies;
        this.refunds = refunds;
    }

    /**
     * the expense that pays money out to an account's customer
     *
     * @throws RefundRejected the account is linked to no customer there, or an account of the chart
     *     does not do
     */
    Expense expense(
            TenantId tenant, AccountId account, Payout payout, Given gives, DocumentLink given) {
        ConnectionId books = given.connection();
        Currency currency = payout.amount().currency();
        return new Expense(
                customer(tenant, books, account),
                payout.number(),
                payout.paidOn(),
                payout.amount(),
                moneyAccount(tenant, books, payout.fromAccountId(), currency),
                receivables(tenant, books, currency),
                gives,
                given);
    }

    /** has whoever gives back the same wait, so that what is left of it is left */
    void hold(UUID subject) {
        refunds.hold(subject);
    }

    /** lets pass a number that can be printed and that no other refund bears */
    void demandNumber(String number, RefundId own) {
        RefundRules.demandNumber(number);
        if (refunds.holderOfNumber(number).filter(held -> !held.equals(own)).isPresent()) {
            throw new RefundRejected(new RefundNumberTaken(number));
        }
    }

    /** lets pass a day on which the books are open */
    void demandOpen(TenantId tenant, ConnectionId books, LocalDate day) {
        RefundRules.demandOpen(day, closedThrough(tenant, books), ANOTHER_DAY);
    }

    /** the last closed day; empty when nothing is closed */
    Optional<LocalDate> closedThrough(TenantId tenant, ConnectionId books) {
        return companies.closedThrough(tenant, books);
    }

    private DocumentLink customer(TenantId tenant, ConnectionId books, AccountId account) {
        return accounts.find(Viewer.system(tenant), account)
                .flatMap(AccountView::customer)
                .filter(customer -> customer.connection().equals(books))
                .orElseThrow(() -> new RefundRejected(new NotLinked(account.value().toString())));
    }

    /**
     * an account that money of this currency can leave
     *
     * @throws RefundRejected it is unknown, inactive, holds no money, or holds another currency
     */
    Target moneyAccount(TenantId tenant, ConnectionId books, String id, Currency currency) {
        Reference account =
                references
                        .find(tenant, books, Kind.ACCOUNT, id)
                        .orElseThrow(() -> noAccount(id, "the chart of accounts has none such"));
        if (!account.isActive()) {
            throw noAccount(account.name(), "it is inactive");
        }
        if (!(account.nature() instanceof Nature.OfAccount(var type, _))
                || !HOLDING_MONEY.contains(type)) {
            throw noAccount(account.name(), "it holds no money");
        }
        if (!isIn(account, currency.code())
                && !isIn(account, homeCurrency(tenant, books, currency))) {
            throw noAccount(
                    account.name(),
                    "it is in " + account.currency() + " and the refund in " + currency.code());
        }
        return account.target();
    }

    private Target receivables(TenantId tenant, ConnectionId books, Currency currency) {
        List<Reference> all = references.accountsOfType(tenant, books, RECEIVABLES);
        String home = homeCurrency(tenant, books, currency);
        return Stream.of(currency.code(), home)
                .flatMap(code -> all.stream().filter(account -> isIn(account, code)))
                .findFirst()
                .map(Reference::target)
                .orElseThrow(() -> new RefundRejected(new NoReceivables(currency.code())));
    }

    /** an account in the company's own currency takes every other; facts 5.17 */
    private String homeCurrency(TenantId tenant, ConnectionId books, Currency unknown) {
        return companies
                .find(tenant, books)
                .map(CompanyProfile::homeCurrency)
                .orElse(unknown.code());
    }

    /** a company with one currency may leave it out */
    private static boolean isIn(Reference account, String currency) {
        return account.currency().isEmpty() || account.currency().equals(currency);
    }

    private static RefundRejected noAccount(String account, String why) {
        return new RefundRejected(new NoMoneyAccount(account, why));
    }
}
