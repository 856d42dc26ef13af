package io.tieout.persistence.account;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.upkeep.CustomerSyncs.CustomerSync;
import io.tieout.application.account.upkeep.CustomerSyncs.Known;
import io.tieout.application.account.upkeep.CustomerSyncs.State;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerConflictResolved;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateRefused;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqCustomerSyncsTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 1));
    private static final DocumentLink CUSTOMER = new DocumentLink(BOOKS, "58");
    private static final AccountId ACCOUNT = new AccountId(new UUID(0x5100, 1));
    private static final SubjectId SUBJECT = new SubjectId(ACCOUNT.value());
    private static final PageRequest PAGE = new PageRequest(10, "");
    private static final Profile PROFILE =
            new Profile(
                    "acme-1",
                    new Personal.Known(SUBJECT, "Acme Oy"),
                    new Personal.Known(SUBJECT, "ap@acme.test"),
                    new Currency("EUR"),
                    30,
                    ZoneOffset.UTC);

    private static TestDatabase database;
    private static long tenants;

    private JooqCustomerSyncs syncs;
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
    void aLinkedAccount() {
        var keys = TestKeys.of(database);
        syncs = new JooqCustomerSyncs(database.transactions(), keys.personal());
        tenant = new TenantId(new UUID(51, ++tenants));
        history =
                new History(
                        database,
                        tenant,
                        new AccountProjection(
                                database.transactions().present(), keys.personal(), keys.names()));
        happened(new AccountOpened(ACCOUNT, PROFILE));
        happened(new AccountLinked(ACCOUNT, CUSTOMER));
    }

    @Test
    void anAccountNobodyLookedAtIsInStep() {
        assertThat(sync().state()).isEqualTo(State.IN_STEP);
        assertThat(sync().ours()).isEqualTo(Card.of(PROFILE));
        assertThat(sync().accord()).isEqualTo(Accord.unseen(SUBJECT));
    }

    @Test
    void anAccordIsReadAsItWasStored() {
        var accord = accord(Set.of(SharedField.EMAIL), Set.of(), true);
        happened(new CustomerUpdateOrdered(ACCOUNT, CUSTOMER, accord));

        assertThat(sync().accord()).isEqualTo(accord);
        assertThat(sync().state()).isEqualTo(State.PUSHING);
        assertThat(syncs.linked(tenant, BOOKS, Set.of("58", "59")))
                .containsOnlyKeys("58")
                .containsValue(new Known(ACCOUNT, 7));
    }

    @Test
    void aRefusalSaysWhyUntilTheNextPush() {
        var due = accord(Set.of(SharedField.NAME), Set.of(), false);
        happened(new CustomerUpdateRefused(ACCOUNT, "the name is taken", due));
        assertThat(sync().state()).isEqualTo(State.REFUSED);
        assertThat(sync().problem()).isEqualTo("the name is taken");

        happened(new CustomerUpdateOrdered(ACCOUNT, CUSTOMER, due.ordered()));

        assertThat(sync().problem()).isEmpty();
    }

    @Test
    void aConflictIsListedUntilSomebodyDecides() {
        var disputed = accord(Set.of(), Set.of(SharedField.NAME), false);
        happened(new CustomerAccordChanged(ACCOUNT, disputed));
        assertThat(sync().state()).isEqualTo(State.CONFLICT);
        assertThat(listed(tenant)).containsExactly(ACCOUNT);
        assertThat(listed(SOUTH)).isEmpty();

        happened(
                new CustomerConflictResolved(
                        ACCOUNT, Side.THEIRS, "they know", disputed.takingTheirs()));

        assertThat(listed(tenant)).isEmpty();
        assertThat(sync().lastResolution())
                .hasValueSatisfying(last -> {
                    assertThat(last.taken()).isEqualTo(Side.THEIRS);
                    assertThat(last.reason()).isEqualTo("they know");
                });
    }

    @Test
    void anUnlinkedAccountKeepsNothingOfItsAccord() {
        happened(
                new CustomerAccordChanged(
                        ACCOUNT, accord(Set.of(), Set.of(SharedField.NAME), false)));

        happened(new AccountUnlinked(ACCOUNT, CUSTOMER, "the wrong one"));

        assertThat(sync().state()).isEqualTo(State.NOT_LINKED);
        assertThat(sync().accord()).isEqualTo(Accord.unseen(SUBJECT));
        assertThat(listed(tenant)).isEmpty();
    }

    private static Accord accord(
            Set<SharedField> due, Set<SharedField> disputed, boolean isOrdered) {
        return new Accord(
                Card.of(PROFILE), 7, due, disputed, Set.of(SharedField.ADDRESS), isOrdered);
    }

    private CustomerSync sync() {
        return syncs.findAll(Viewer.system(tenant), Set.of(ACCOUNT)).getFirst();
    }

    private List<AccountId> listed(TenantId whose) {
        return syncs.conflicts(Viewer.system(whose), PAGE).rows().stream()
                .map(row -> row.value().account())
                .toList();
    }

    private void happened(AccountEvent event) {
        history.happened(ACCOUNT.value(), event);
    }
}
