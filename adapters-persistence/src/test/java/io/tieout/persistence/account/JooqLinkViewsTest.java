package io.tieout.persistence.account;

import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.linking.LinkViews.LinkView;
import io.tieout.application.account.linking.LinkViews.State;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.CustomerNameTaken;
import io.tieout.domain.account.AccountEvent.CustomerNotCreated;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.account.AccountId;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqLinkViewsTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 1));
    private static final DocumentLink CUSTOMER = new DocumentLink(BOOKS, "58");
    private static final DocumentLink OTHER = new DocumentLink(BOOKS, "59");
    private static final AccountId ACCOUNT = new AccountId(new UUID(0x5000, 1));
    private static final SubjectId SUBJECT = new SubjectId(ACCOUNT.value());
    private static final Personal NAME = new Personal.Known(SUBJECT, "Acme Oy");

    private static TestDatabase database;
    private static long tenants;

    private JooqLinkViews views;
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
    void anOpenAccount() {
        var keys = TestKeys.of(database);
        views = new JooqLinkViews(database.transactions(), keys.personal());
        tenant = new TenantId(new UUID(5, ++tenants));
        history =
                new History(
                        database,
                        tenant,
                        new AccountProjection(
                                database.transactions().present(), keys.personal(), keys.names()));
        happened(
                new AccountOpened(
                        ACCOUNT,
                        new Profile(
                                "acme-1",
                                NAME,
                                new Personal.Known(SUBJECT, ""),
                                new Currency("EUR"),
                                14,
                                ZoneId.of("UTC"))));
    }

    @Test
    void anOrderIsSeenUntilItIsAnswered() {
        assertThat(link().state()).isEqualTo(State.UNLINKED);

        happened(new CustomerCreationOrdered(ACCOUNT, BOOKS, NAME, List.of()));
        assertThat(link().state()).isEqualTo(State.CREATING);
        assertThat(link().wantedName()).isEqualTo(NAME);
        assertThat(link().decidedBy()).isNotEmpty();

        happened(new CustomerNameTaken(ACCOUNT, NAME));
        assertThat(link().state()).isEqualTo(State.NAME_TAKEN);
        assertThat(link().problem()).contains("belongs to another");

        happened(new CustomerCreationOrdered(ACCOUNT, BOOKS, NAME, List.of()));
        assertThat(link().problem()).isEmpty();
        happened(new CustomerNotCreated(ACCOUNT, "given up"));
        assertThat(link().state()).isEqualTo(State.UNLINKED);
        assertThat(link().problem()).isEqualTo("given up");
    }

    @Test
    void decisionsAreRememberedAndACustomerIsTakenWhileItIsLinked() {
        happened(new LinkCandidateRefused(ACCOUNT, OTHER, "their sister company"));
        happened(new AccountLinked(ACCOUNT, CUSTOMER));

        assertThat(link().customer()).contains(CUSTOMER);
        assertThat(link().refused()).containsExactly(OTHER);
        assertThat(views.taken(Viewer.system(tenant), BOOKS)).containsExactly("58");

        happened(new AccountUnlinked(ACCOUNT, CUSTOMER, "the wrong one"));
        assertThat(link().customer()).isEmpty();
        assertThat(link().former()).containsExactly(CUSTOMER);
        assertThat(views.taken(Viewer.system(tenant), BOOKS)).isEmpty();

        happened(new AccountLinked(ACCOUNT, OTHER));
        assertThat(link().refused()).isEmpty();
    }

    @Test
    void anotherTenantSeesNothing() {
        assertThat(views.findAll(Viewer.system(SOUTH), Set.of(ACCOUNT))).isEmpty();
    }

    private void happened(AccountEvent event) {
        history.happened(ACCOUNT.value(), event);
    }

    private LinkView link() {
        return views.findAll(Viewer.system(tenant), Set.of(ACCOUNT)).getFirst();
    }
}
