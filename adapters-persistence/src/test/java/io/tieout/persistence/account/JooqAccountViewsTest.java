package io.tieout.persistence.account;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.account.AccountViews.AccountFilter;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.Profile;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqAccountViewsTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 1));
    private static final PageRequest ALL = new PageRequest(100, "");

    private static TestDatabase database;
    private static long tenants;

    private TestKeys keys;
    private JooqAccountViews views;
    private TenantId tenant;
    private History history;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBook() {
        keys = TestKeys.of(database);
        views = viewsWith(keys);
        tenant = new TenantId(new UUID(5, ++tenants));
        history =
                new History(
                        database,
                        tenant,
                        new AccountProjection(
                                database.transactions().present(), keys.personal(), keys.names()));
    }

    @Test
    void anAccountIsReadBackAsItWasOpened() {
        var account = open(1, "acme-1", "Acme Oy", "billing@acme.example");

        assertThat(find(account))
                .isEqualTo(
                        new AccountView(
                                account,
                                0,
                                "acme-1",
                                new Personal.Known(subject(account), "Acme Oy"),
                                new Personal.Known(subject(account), "billing@acme.example"),
                                "EUR",
                                14,
                                HELSINKI,
                                Contact.unknown(subject(account)),
                                Optional.empty(),
                                Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Test
    void changedParticularsAreReadBackAndFound() {
        var account = open(1, "acme-1", "Acme Oy", "billing@acme.example");
        var contact =
                new Contact(
                        known(account, "+358 9 123"),
                        known(account, "FI12345678"),
                        new PostalAddress(
                                known(account, "Katu 1\nB 2"),
                                known(account, "Helsinki"),
                                known(account, ""),
                                known(account, "00100"),
                                known(account, "FI")));

        history.happened(
                account.value(),
                new AccountProfileChanged(
                        account,
                        new Profile(
                                "acme-1",
                                known(account, "Acme Group Oy"),
                                known(account, "ap@acme.example"),
                                new Currency("EUR"),
                                30,
                                ZoneId.of("UTC"),
                                contact)));

        assertThat(find(account))
                .extracting(
                        AccountView::name,
                        AccountView::termDays,
                        AccountView::zone,
                        AccountView::contact)
                .containsExactly(known(account, "Acme Group Oy"), 30, ZoneId.of("UTC"), contact);
        assertThat(matching("ACME GROUP OY")).containsExactly(account);
        assertThat(matching("Acme Oy")).isEmpty();
        assertThat(stored(account)).doesNotContain("Katu").doesNotContain("FI12345678");
    }

    @Test
    void aLinkedAccountIsFoundByItsCustomer() {
        var account = open(1, "acme-1", "Acme Oy", "");
        history.happened(account.value(), linked(account, "58"));

        assertThat(find(account).customer()).contains(new DocumentLink(BOOKS, "58"));
        assertThat(linkedTo(BOOKS, "58")).contains(account);
        assertThat(linkedTo(BOOKS, "59")).isEmpty();
        assertThat(linkedTo(new ConnectionId(new UUID(9, 2)), "58")).isEmpty();
    }

    @Test
    void oneCustomerIsLinkedToOneAccount() {
        var first = open(1, "acme-1", "Acme Oy", "");
        var second = open(2, "acme-2", "Acme Oy", "");
        history.happened(first.value(), linked(first, "58"));

        assertThatThrownBy(() -> history.happened(second.value(), linked(second, "58")))
                .hasMessageContaining("account_view_customer_unique");
    }

    @Test
    void aReferenceBelongsToOneAccountOfTheTenant() {
        var account = open(1, "acme-1", "Acme Oy", "");

        assertThat(inTransaction(() -> views.holderOfReference("acme-1"))).contains(account);
        assertThatThrownBy(() -> open(2, "acme-1", "Someone else", ""))
                .hasMessageContaining("account_view_reference_unique");
    }

    @Test
    void noNameStandsInTheTableInTheClear() {
        open(1, "ref-1", "Virtanen", "virtanen@example.org");

        var row =
                database.superuser()
                        .fetchSingle(ACCOUNT_VIEW, ACCOUNT_VIEW.TENANT_ID.eq(tenant.value()));

        assertThat(row.toString()).doesNotContainIgnoringCase("virtanen");
        assertThat(row.getNameSealed()).isNotEmpty();
        assertThat(row.getEmailSealed()).isNotEqualTo(row.getNameSealed());
    }

    @Test
    void anErasedNameStaysErasedInTheView() {
        var account = open(1, "acme-1", "Acme Oy", "billing@acme.example");
        keys.keyring().erase(tenant, subject(account));

        assertThat(find(account).name()).isEqualTo(new Personal.Erased(subject(account)));
        assertThat(find(account).reference()).isEqualTo("acme-1");
    }

    @Test
    void textMatchesPartOfAReferenceOrAWholeNameOrAddressInAnyCase() {
        var acme = open(1, "acme-1", "Acme Oy", "billing@acme.example");
        var beta = open(2, "beta-2", "Beta Ltd", "");

        assertThat(matching("ACME-")).containsExactly(acme);
        assertThat(matching(" acme oy ")).containsExactly(acme);
        assertThat(matching("Billing@ACME.example")).containsExactly(acme);
        assertThat(matching("Acme")).containsExactly(acme);
        assertThat(matching("Beta L")).isEmpty();
        assertThat(matching("")).containsExactly(acme, beta);
    }

    @Test
    void textOfATenantWithoutAnyNamesFindsNothingAndMakesNoKey() {
        assertThat(matching("anybody")).isEmpty();
    }

    @Test
    void accountsAreListedByReferencePageByPage() {
        var c = open(1, "c", "C", "");
        var a = open(2, "a", "A", "");
        var b = open(3, "b", "B", "");

        var first = list(Viewer.system(tenant), new PageRequest(2, ""));
        var rest = list(Viewer.system(tenant), new PageRequest(2, first.rows().getLast().cursor()));

        assertThat(first.rows()).extracting(row -> row.value().id()).containsExactly(a, b);
        assertThat(first.hasMore()).isTrue();
        assertThat(rest.rows()).extracting(row -> row.value().id()).containsExactly(c);
        assertThat(rest.hasMore()).isFalse();
    }

    @Test
    void aConfinedViewerSeesItsOwnAccountOnly() {
        var own = open(1, "own", "Own", "");
        var other = open(2, "other", "Other", "");
        var confined = new Viewer(tenant, Set.of(own));

        assertThat(views.find(confined, other)).isEmpty();
        assertThat(views.findAll(confined, Set.of(own, other)))
                .extracting(AccountView::id)
                .containsExactly(own);
        assertThat(list(confined, ALL).rows())
                .extracting(row -> row.value().id())
                .containsExactly(own);
    }

    @Test
    void anotherTenantSeesNothing() {
        var account = open(1, "acme-1", "Acme Oy", "");

        assertThat(views.find(Viewer.system(SOUTH), account)).isEmpty();
    }

    @Test
    void aListCostsOneReadAndOneForAllKeysHoweverManyAccounts() {
        open(1, "a", "A", "");
        open(2, "b", "B", "");
        open(3, "c", "C", "");
        var forgetful = viewsWith(TestKeys.of(database));
        database.statements().reset();

        forgetful.list(Viewer.system(tenant), new AccountFilter(""), ALL);

        assertThat(database.statements().sent()).hasSize(3);
    }

    private static JooqAccountViews viewsWith(TestKeys keys) {
        return new JooqAccountViews(database.transactions(), keys.personal(), keys.names());
    }

    private AccountId open(long number, String reference, String name, String email) {
        var account = new AccountId(new UUID(0x5000, number));
        history.happened(
                account.value(),
                new AccountOpened(
                        account,
                        new Profile(
                                reference,
                                new Personal.Known(subject(account), name),
                                new Personal.Known(subject(account), email),
                                new Currency("EUR"),
                                14,
                                HELSINKI)));
        return account;
    }

    private Optional<AccountId> linkedTo(ConnectionId books, String customer) {
        return inTransaction(() -> views.linkedTo(new DocumentLink(books, customer)));
    }

    private static AccountLinked linked(AccountId account, String customer) {
        return new AccountLinked(account, new DocumentLink(BOOKS, customer));
    }

    private String stored(AccountId account) {
        return inTransaction(() ->
                database.transactions()
                        .present()
                        .selectFrom(ACCOUNT_VIEW)
                        .where(ACCOUNT_VIEW.ACCOUNT_ID.eq(account.value()))
                        .fetchSingle()
                        .toString());
    }

    private static Personal known(AccountId account, String text) {
        return new Personal.Known(subject(account), text);
    }

    private static SubjectId subject(AccountId account) {
        return new SubjectId(account.value());
    }

    private AccountView find(AccountId account) {
        return views.find(Viewer.system(tenant), account).orElseThrow();
    }

    private List<AccountId> matching(String text) {
        return views.list(Viewer.system(tenant), new AccountFilter(text), ALL).rows().stream()
                .map(row -> row.value().id())
                .toList();
    }

    private Page<AccountView> list(Viewer viewer, PageRequest page) {
        return views.list(viewer, new AccountFilter(""), page);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return database.transactions().of(tenant).read(_ -> work.get());
    }
}
