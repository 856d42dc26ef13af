package io.tieout.application.processorfee;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.agreement.LastClosedDay;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.processorfee.FeeRunPlan.Entry;
import io.tieout.application.processorfee.FeeRunPlan.Held;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.application.view.PageByPage;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.PostingDay;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.FeeDue;
import io.tieout.domain.recorded.FeePostings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out what posting fees would do: the same facts always give the same entries. */
public final class FeeRuns {

    /** payments of one run: a second run of the month takes the rest */
    private static final int MAX_ENTRIES = 500;

    /** digits of a payment's id in the number of its entries, which has 21 at most */
    private static final int DIGITS = 12;

    private static final String FEES = LedgerAccount.PROCESSOR_FEES.name();

    private final RecordedPaymentViews recorded;
    private final LastClosedDay closing;
    private final Connections connections;
    private final CompanyProfiles companies;
    private final Mappings mappings;
    private final AccountViews accounts;

    public FeeRuns(
            RecordedPaymentViews recorded,
            LastClosedDay closing,
            Connections connections,
            CompanyProfiles companies,
            Mappings mappings,
            AccountViews accounts) {
        this.recorded = recorded;
        this.closing = closing;
        this.connections = connections;
        this.companies = companies;
        this.mappings = mappings;
        this.accounts = accounts;
    }

    /**
     * what posting would do now; writes nothing, and asks as often for each five hundred. Fees that
     * are held back take no other's place
     */
    public FeeRunPlan plan(TenantId tenant, YearMonth month) {
        return plan(tenant, month, MAX_ENTRIES);
    }

    /** {@link #plan(TenantId, YearMonth)} with another limit than runs have */
    FeeRunPlan plan(TenantId tenant, YearMonth month, int maxEntries) {
        Optional<LocalDate> closedThrough = closing.of(tenant);
        List<Entry> entries = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        boolean hasMore =
                PageByPage.read(
                        due(tenant, month),
                        maxEntries,
                        page -> add(entries, held, page, tenant, closedThrough),
                        () -> entries.size() >= maxEntries);
        return new FeeRunPlan(
                month,
                entries.subList(0, Math.min(entries.size(), maxEntries)),
                held.subList(0, Math.min(held.size(), maxEntries)),
                hasMore || entries.size() > maxEntries);
    }

    private PageByPage.Rows<RecordedPaymentView> due(TenantId tenant, YearMonth month) {
        return (after, limit) -> recorded.withFeeDue(tenant, month.atEndOfMonth(), after, limit);
    }

    private void add(
            List<Entry> entries,
            List<Held> held,
            List<RecordedPaymentView> payments,
            TenantId tenant,
            Optional<LocalDate> closedThrough) {
        FeeBooks books = books(tenant, payments);
        for (RecordedPaymentView payment : payments) {
            books.hindrance(payment)
                    .ifPresentOrElse(
                            reason -> held.add(new Held(payment, reason)),
                            () -> entries.add(entry(payment, closedThrough, books)));
        }
    }

    private static Entry entry(
            RecordedPaymentView payment, Optional<LocalDate> closedThrough, FeeBooks books) {
        PostingDay day = PostingDay.of(payment.feeBelongsOn(), closedThrough);
        FeeDue due = books.due(payment);
        Journal journal =
                FeePostings.journal(
                        new Cause(payment.id().value(), payment.version() + 1),
                        payment.account(),
                        day.on(),
                        due.atHome());
        String number = number(payment, due.part());
        return new Entry(payment, due, day, books.write(payment, number, journal));
    }

    /** one for each payment and part: the last digits of an id are random */
    private static String number(RecordedPaymentView payment, int part) {
        String digits = payment.id().value().toString().replace("-", "");
        return "PF" + part + "-" + digits.substring(digits.length() - DIGITS);
    }

    private FeeBooks books(TenantId tenant, List<RecordedPaymentView> payments) {
        Optional<ConnectionId> connection = connections.ofTenant(tenant).map(Connection::id);
        String home =
                connection
                        .flatMap(id -> companies.find(tenant, id))
                        .map(CompanyProfile::homeCurrency)
                        .orElse("");
        return new FeeBooks(
                connection,
                home,
                connection.flatMap(id -> fees(tenant, id)),
                customers(tenant, payments),
                recorded.rates(tenant, foreign(payments, home)));
    }

    private static Set<PaymentId> foreign(List<RecordedPaymentView> payments, String home) {
        return payments.stream()
                .filter(payment -> !payment.fee().currency().code().equals(home))
                .map(RecordedPaymentView::payment)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Reference> fees(TenantId tenant, ConnectionId connection) {
        return Optional.ofNullable(
                mappings.meanings(tenant, connection, Kind.LEDGER_ACCOUNT, Set.of(FEES)).get(FEES));
    }

    private Map<AccountId, DocumentLink> customers(
            TenantId tenant, List<RecordedPaymentView> payments) {
        Set<AccountId> wanted =
                payments.stream()
                        .map(RecordedPaymentView::account)
                        .collect(Collectors.toUnmodifiableSet());
        return accounts.findAll(Viewer.system(tenant), wanted).stream()
                .filter(account -> account.customer().isPresent())
                .collect(
                        Collectors.toUnmodifiableMap(
                                AccountView::id, account -> account.customer().orElseThrow()));
    }
}
