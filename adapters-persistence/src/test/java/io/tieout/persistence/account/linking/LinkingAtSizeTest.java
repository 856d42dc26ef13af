package io.tieout.persistence.account.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.linking.Linking;
import io.tieout.application.account.linking.Proposal;
import io.tieout.application.account.linking.Proposal.Answer;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.linking.Candidate;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.account.AccountProjection;
import io.tieout.persistence.account.JooqAccountViews;
import io.tieout.persistence.account.JooqLinkViews;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 2,000 accounts against 5,000 parties, as a company with a history has them. */
class LinkingAtSizeTest {

    private static final int ACCOUNTS = 2_000;
    private static final int PARTIES = 5_000;

    /** one party in twenty is a vendor, and nobody is linked to a vendor */
    private static final int CERTAIN = ACCOUNTS / 20 * 19;

    private static final TenantId TENANT = new TenantId(new UUID(5, 77));
    private static final ConnectionId BOOKS = new ConnectionId(new UUID(9, 77));
    private static final Viewer VIEWER = Viewer.system(TENANT);
    private static final List<String> FIRST =
            List.of("North", "Harbour", "Silver", "Maple", "Granite", "Orchid", "Summit", "Delta");
    private static final List<String> SECOND =
            List.of("Freight", "Dental", "Studio", "Bakery", "Robotics", "Textiles", "Energy");

    private static TestDatabase database;
    private static CountingSealer sealer;
    private static Linking linking;

    @BeforeAll
    static void fill() {
        database = TestDatabase.fresh();
        var keys = TestKeys.of(database);
        sealer = new CountingSealer(keys.secrets());
        var connections = new JooqConnections(database.transactions());
        connections.connected(
                new Connection(
                        BOOKS, TENANT, "77", "Books", Status.CONNECTED, Optional.empty(), ""));
        var parties = new JooqParties(database.transactions(), sealer, keys.names());
        parties.upsert(
                TENANT,
                BOOKS,
                IntStream.range(0, PARTIES).mapToObj(LinkingAtSizeTest::party).toList());
        var history =
                new History(
                        database,
                        TENANT,
                        new AccountProjection(
                                database.transactions().present(), keys.personal(), keys.names()));
        IntStream.range(0, ACCOUNTS).forEach(number -> open(history, number));
        linking =
                new Linking(
                        new JooqAccountViews(
                                database.transactions(), keys.personal(), keys.names()),
                        new JooqLinkViews(database.transactions(), keys.personal()),
                        connections,
                        parties);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everyAccountGetsItsAnswerAndTheListIsUnsealedOnce() {
        List<Proposal> first = linking.proposals(VIEWER);
        int unsealedFirst = sealer.opened();
        List<Proposal> again = linking.proposals(VIEWER);
        List<Candidate> ofOne = linking.candidates(VIEWER, id(7));

        assertThat(first).hasSize(ACCOUNTS);
        assertThat(first.stream().filter(each -> each.answer() == Answer.EXACT)).hasSize(CERTAIN);
        assertThat(again).isEqualTo(first);
        assertThat(ofOne.getFirst().party().externalId()).isEqualTo("7");
        assertThat(unsealedFirst).isEqualTo(PARTIES);
        assertThat(sealer.opened()).isEqualTo(unsealedFirst);
    }

    private static void open(History history, int number) {
        var subject = new SubjectId(id(number).value());
        history.happened(
                id(number).value(),
                new AccountOpened(
                        id(number),
                        new Profile(
                                "acc-%05d".formatted(number),
                                new Personal.Known(subject, name(number) + " Ltd"),
                                new Personal.Known(subject, email(number)),
                                new Currency("USD"),
                                30,
                                ZoneId.of("UTC"))));
    }

    private static AccountId id(int number) {
        return new AccountId(new UUID(0x5000, number));
    }

    private static Party party(int number) {
        return new Party(
                number % 20 == 19 ? Party.Kind.VENDOR : Party.Kind.CUSTOMER,
                Integer.toString(number),
                new Traits(
                        name(number),
                        "",
                        email(number),
                        "",
                        "",
                        number + " Main Street",
                        "Springfield",
                        "IL",
                        "%05d".formatted(number % 997),
                        "US"),
                "",
                true,
                Money.ofMinor(0, new Currency("USD")));
    }

    private static String name(int number) {
        return FIRST.get(number % FIRST.size())
                + " "
                + SECOND.get(number % SECOND.size())
                + " "
                + Integer.toString(number * 7919 % 46_649, 36);
    }

    private static String email(int number) {
        return "ap@c" + number + ".example";
    }
}
