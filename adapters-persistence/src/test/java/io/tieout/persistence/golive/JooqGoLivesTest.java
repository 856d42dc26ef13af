package io.tieout.persistence.golive;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.golive.GoLives.Balances;
import io.tieout.application.golive.GoLives.Decision;
import io.tieout.application.golive.GoLives.Moved;
import io.tieout.application.golive.GoLives.Retie;
import io.tieout.application.golive.GoLives.Total;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedPicture;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.account.AccountProjection;
import io.tieout.persistence.account.linking.JooqParties;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import io.tieout.persistence.observed.ObservedProjection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqGoLivesTest {

    private static final Instant CUTOFF_SET_AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate CUTOFF = LocalDate.parse("2026-03-01");

    private static TestDatabase database;
    private static long tenants;

    private TenantId tenant;
    private Viewer staff;
    private ConnectionId books;
    private JooqGoLives goLives;
    private JooqParties parties;
    private History history;
    private long ids;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aCompanyWithACutoff() {
        tenant = new TenantId(new UUID(0x60, ++tenants));
        staff = Viewer.system(tenant);
        books = new ConnectionId(new UUID(0x61, tenants));
        var keys = TestKeys.of(database);
        var present = database.transactions().present();
        goLives = new JooqGoLives(database.transactions());
        parties = new JooqParties(database.transactions(), keys.secrets(), keys.names());
        history =
                new History(
                        database,
                        tenant,
                        new AccountProjection(present, keys.personal(), keys.names()),
                        new ObservedProjection(present));
        new JooqConnections(database.transactions())
                .connected(
                        new Connection(
                                books,
                                tenant,
                                "company " + tenants,
                                "Books",
                                Status.CONNECTED,
                                Optional.empty(),
                                ""));
        decide(Optional.of(CUTOFF));
    }

    @Test
    void totalsAreByCurrencyAlsoWithoutDecimalsAndWithThree() {
        owes(linked("acme", "EUR", "1", 500), "EUR", 300);
        linked("beta", "EUR", "2", 50);
        owes(linked("yen", "JPY", "3", 1200), "JPY", 1200);
        owes(linked("dinar", "KWD", "4", 1005), "KWD", 1000);

        assertThat(goLives.totals(staff, books))
                .containsExactly(
                        total("EUR", 2, 300, 550),
                        total("JPY", 1, 1200, 1200),
                        total("KWD", 1, 1000, 1005));
        assertThat(balances().differing()).isEqualTo(3);
    }

    @Test
    void anAccountIsDoneOnceItsCustomerWasWorkedOffAfterAnImport() {
        owes(linked("acme", "EUR", "1", 300), "EUR", 300);
        linked("beta", "EUR", "2", 0);
        assertThat(balances().done()).isZero();
        assertThat(balances().areTied()).isFalse();

        UUID first = notice("1");
        UUID second = notice("2");
        imported();
        assertThat(balances().done()).isZero();
        assertThat(balances().pending()).isEqualTo(2);

        handled(first);
        assertThat(balances().done()).isOne();

        handled(second);
        assertThat(balances().done()).isEqualTo(2);
        assertThat(balances().areTied()).isTrue();
    }

    @Test
    void whatWasAcceptedHoldsUntilItMoves() {
        AccountId acme = linked("acme", "EUR", "1", 500);
        owes(acme, "EUR", 300);
        AccountId tied = linked("tied", "JPY", "2", 0);
        decide(Optional.empty());
        assertThat(goLives.retie(staff, books)).isEqualTo(new Retie(0, List.of()));

        owes(acme, "EUR", 200);
        owes(tied, "JPY", 7);

        assertThat(goLives.retie(staff, books))
                .isEqualTo(
                        new Retie(
                                2,
                                List.of(
                                        new Moved(acme, "1", money("EUR", -200), money("EUR", 0)),
                                        new Moved(tied, "2", money("JPY", 0), money("JPY", 7)))));
    }

    @Test
    void whatWasAcceptedForACutoffThatMovedCountsNoMore() {
        linked("acme", "EUR", "1", 500);
        decide(Optional.empty());

        decide(Optional.of(CUTOFF.plusDays(1)));

        assertThat(goLives.retie(staff, books).moved()).isOne();
    }

    @Test
    void aCustomerSeesNoBalancesOfTheHouse() {
        AccountId acme = linked("acme", "EUR", "1", 500);
        Viewer customer = new Viewer(tenant, Set.of(acme));

        assertThat(goLives.totals(customer, books)).isEmpty();
        assertThat(goLives.balances(customer, books).accounts()).isZero();
        assertThat(goLives.retie(customer, books).moved()).isZero();
    }

    private Balances balances() {
        return goLives.balances(staff, books);
    }

    private void decide(Optional<LocalDate> cutoffOn) {
        goLives.record(
                tenant,
                books,
                new Decision(
                        new UUID(tenants, ++ids),
                        cutoffOn,
                        new ActorId("ada"),
                        "because",
                        CUTOFF_SET_AT));
    }

    /** an account whose customer owes so much by our copy of the books' list */
    private AccountId linked(String reference, String currency, String customer, long owedThere) {
        var account = new AccountId(new UUID(tenants, ++ids));
        var subject = new SubjectId(account.value());
        history.happened(
                account.value(),
                new AccountOpened(
                        account,
                        new Profile(
                                reference,
                                new Personal.Known(subject, reference),
                                new Personal.Known(subject, ""),
                                new Currency(currency),
                                30,
                                ZoneOffset.UTC)),
                new AccountLinked(account, new DocumentLink(books, customer)));
        parties.upsert(
                tenant,
                books,
                List.of(
                        new Party(
                                Party.Kind.CUSTOMER,
                                customer,
                                new Traits(reference, "", "", "", "", "", "", "", "", ""),
                                "",
                                true,
                                money(currency, owedThere))));
        return account;
    }

    /** others entered an invoice over so much, and we watch it */
    private void owes(AccountId account, String currency, long minor) {
        var link = new DocumentLink(books, "D" + ++ids);
        var id = ObservedId.of(ObservedKind.INVOICE, link);
        history.happened(
                id.value(),
                new DocumentObserved(
                        id,
                        link,
                        new ObservedPicture(
                                ObservedKind.INVOICE,
                                account,
                                "58",
                                "QB-7",
                                CUTOFF.minusDays(9),
                                CUTOFF,
                                money(currency, minor),
                                money(currency, minor)),
                        CUTOFF_SET_AT));
    }

    private void imported() {
        var id = new UUID(tenants, ++ids);
        var row = ACCOUNTING_OPERATION;
        database.superuser()
                .insertInto(row)
                .set(row.ID, id)
                .set(row.TENANT_ID, tenant.value())
                .set(row.CONNECTION_ID, books.value())
                .set(row.KIND, "IMPORT_DOCUMENTS")
                .set(row.TARGET, new Work.ImportDocuments("").target())
                .set(row.PRIORITY, (short) 20)
                .set(row.STATE, "DONE")
                .set(row.WORK, JSONB.valueOf("{}"))
                .set(row.REQUEST_ID, "request " + id)
                .set(row.QUEUED_AT, CUTOFF_SET_AT)
                .set(row.NEXT_ATTEMPT_AT, CUTOFF_SET_AT)
                .set(row.DONE_AT, CUTOFF_SET_AT)
                .set(row.LAST_FAULT, "")
                .set(row.NEXT_STEP, "")
                .set(row.TURN, "NOBODY")
                .execute();
    }

    private UUID notice(String customer) {
        var id = new UUID(tenants, ++ids);
        database.superuser()
                .insertInto(NOTICE)
                .set(NOTICE.ID, id)
                .set(NOTICE.TENANT_ID, tenant.value())
                .set(NOTICE.CONNECTION_ID, books.value())
                .set(NOTICE.COMPANY_ID, "company " + tenants)
                .set(NOTICE.EVENT_ID, "import " + id)
                .set(NOTICE.ENTITY, "customer")
                .set(NOTICE.EXTERNAL_ID, customer)
                .set(NOTICE.OPERATION, "swept")
                .set(NOTICE.HAPPENED_AT, CUTOFF_SET_AT)
                .execute();
        return id;
    }

    private static void handled(UUID notice) {
        database.superuser()
                .update(NOTICE)
                .set(NOTICE.HANDLED_AT, CUTOFF_SET_AT)
                .where(NOTICE.ID.eq(notice))
                .execute();
    }

    private static Total total(String currency, int accounts, long here, long there) {
        return new Total(
                new Currency(currency), accounts, money(currency, here), money(currency, there));
    }

    private static Money money(String currency, long minor) {
        return Money.ofMinor(minor, new Currency(currency));
    }
}
