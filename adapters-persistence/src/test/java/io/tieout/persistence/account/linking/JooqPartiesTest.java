package io.tieout.persistence.account.linking;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.ACCOUNTING_PARTY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.account.linking.Past;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.account.AccountProjection;
import io.tieout.persistence.account.Families;
import io.tieout.persistence.fixture.Golden;
import io.tieout.persistence.fixture.History;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqPartiesTest {

    private static final Traits ACME =
            new Traits(
                    "Acme Oy",
                    "Acme",
                    "ap@acme.example",
                    "+358 9 123",
                    "FI1",
                    "Katu 1\nB 2",
                    "Helsinki",
                    "",
                    "00100",
                    "FI");

    private static TestDatabase database;
    private static long connections;

    private JooqParties parties;
    private ConnectionId books;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void emptyBooks() {
        var keys = TestKeys.of(database);
        parties = new JooqParties(database.transactions(), keys.secrets(), keys.names());
        books = new ConnectionId(new UUID(9, ++connections));
    }

    @Test
    void everybodyIsReadBackAsTheyWereWritten() {
        Party customer = party(Party.Kind.CUSTOMER, "7", ACME);
        Party vendor = party(Party.Kind.VENDOR, "8", named("Supplies"));

        parties.upsert(NORTH, books, List.of(vendor, customer));

        assertThat(parties.all(NORTH, books)).containsExactly(customer, vendor);
        assertThat(parties.customer(NORTH, books, "7")).contains(customer);
        assertThat(parties.customer(NORTH, books, "8")).isEmpty();
    }

    @Test
    void whoHoldsANameIsFoundInAnyCaseAmongAllKinds() {
        Party employee = party(Party.Kind.EMPLOYEE, "9", named("Emma Early"));
        parties.upsert(NORTH, books, List.of(employee, party(Party.Kind.CUSTOMER, "7", ACME)));

        assertThat(parties.holders(NORTH, books, "EMMA EARLY")).containsExactly(employee);
        assertThat(parties.holders(NORTH, books, "Emma")).isEmpty();
        assertThat(parties.holders(NORTH, new ConnectionId(new UUID(8, 8)), "Emma Early"))
                .isEmpty();
    }

    @Test
    void whoIsGoneStaysAsInactive() {
        parties.upsert(NORTH, books, List.of(party(Party.Kind.CUSTOMER, "7", ACME)));

        parties.retire(NORTH, books, Party.Kind.CUSTOMER, List.of("7", "404"));

        assertThat(parties.customer(NORTH, books, "7"))
                .hasValueSatisfying(gone -> {
                    assertThat(gone.isActive()).isFalse();
                    assertThat(gone.traits()).isEqualTo(ACME);
                });
    }

    @Test
    void whatIsReadAgainReplacesWhatWasKnown() {
        parties.upsert(NORTH, books, List.of(party(Party.Kind.CUSTOMER, "7", ACME)));
        Party renamed = party(Party.Kind.CUSTOMER, "7", named("Acme Group"));

        parties.upsert(NORTH, books, List.of(renamed));

        assertThat(parties.all(NORTH, books)).containsExactly(renamed);
        assertThat(parties.holders(NORTH, books, "Acme Oy")).isEmpty();
    }

    @Test
    void anotherTenantSeesNothing() {
        parties.upsert(NORTH, books, List.of(party(Party.Kind.CUSTOMER, "7", ACME)));

        assertThat(parties.all(SOUTH, books)).isEmpty();
    }

    @Test
    void whatOneNodePreparedHoldsUntilAnotherNodeChangesTheList() {
        var keys = TestKeys.of(database);
        var elsewhere = new JooqParties(database.transactions(), keys.secrets(), keys.names());
        parties.upsert(NORTH, books, List.of(party(Party.Kind.CUSTOMER, "7", ACME)));
        assertThat(likeAcme(NORTH)).containsExactly("7");
        assertThat(parties.candidates(NORTH, books)).isSameAs(parties.candidates(NORTH, books));

        elsewhere.upsert(NORTH, books, List.of(party(Party.Kind.CUSTOMER, "8", ACME)));
        assertThat(likeAcme(NORTH)).containsExactly("7", "8");

        elsewhere.retire(NORTH, books, Party.Kind.CUSTOMER, List.of("7"));
        assertThat(likeAcme(NORTH)).containsExactly("8", "7");
        assertThat(likeAcme(SOUTH)).isEmpty();
    }

    @Test
    void aChangeThatWasRolledBackIsPreparedByNobody() {
        parties.upsert(NORTH, books, List.of(party(Party.Kind.CUSTOMER, "7", ACME)));

        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(_ -> {
                                    parties.retire(NORTH, books, Party.Kind.CUSTOMER, List.of("7"));
                                    likeAcme(NORTH);
                                    throw new IllegalStateException("given up");
                                }))
                .hasMessage("given up");
        parties.upsert(NORTH, books, List.of(party(Party.Kind.VENDOR, "9", named("Other"))));

        assertThat(
                        parties.candidates(NORTH, books)
                                .of(ACME, "EUR", Past.nothing())
                                .getFirst()
                                .party()
                                .isActive())
                .isTrue();
    }

    @Test
    void whoStandsBelowAPayerIsFoundOnEveryLevelAndOnlyBelow() {
        parties.upsert(
                NORTH,
                books,
                List.of(below("1", ""), below("2", "1"), below("3", "2"), below("4", "")));
        var history =
                new History(
                        database,
                        NORTH,
                        new AccountProjection(
                                database.transactions().present(),
                                TestKeys.of(database).personal(),
                                TestKeys.of(database).names()));
        var top = linked(history, 1);
        var middle = linked(history, 2);
        var lowest = linked(history, 3);
        var stranger = linked(history, 4);

        assertThat(below(NORTH, Set.of(top, middle, lowest, stranger)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(top, Set.of(middle, lowest), middle, Set.of(lowest)));
        assertThat(below(SOUTH, Set.of(top))).isEmpty();
    }

    private Map<AccountId, Set<AccountId>> below(TenantId tenant, Set<AccountId> payers) {
        return database.transactions().of(tenant).read(sql -> Families.below(sql, payers));
    }

    private AccountId linked(History history, int customer) {
        var account = new AccountId(new UUID(books.value().getLeastSignificantBits(), customer));
        var subject = new SubjectId(account.value());
        history.happened(
                account.value(),
                new AccountOpened(
                        account,
                        new Profile(
                                "of " + books + " " + customer,
                                new Personal.Known(subject, "Name"),
                                new Personal.Known(subject, ""),
                                new Currency("EUR"),
                                14,
                                ZoneOffset.UTC)),
                new AccountLinked(account, new DocumentLink(books, Integer.toString(customer))));
        return account;
    }

    private static Party below(String id, String parent) {
        return new Party(
                Party.Kind.CUSTOMER,
                id,
                named("Customer " + id),
                parent,
                true,
                Money.zero(new Currency("EUR")));
    }

    private List<String> likeAcme(TenantId tenant) {
        return parties.candidates(tenant, books).of(ACME, "EUR", Past.nothing()).stream()
                .map(candidate -> candidate.party().externalId())
                .toList();
    }

    @Test
    void nothingPersonalStandsInTheClear() {
        parties.upsert(NORTH, books, List.of(party(Party.Kind.CUSTOMER, "7", ACME)));

        byte[] sealed =
                database.transactions()
                        .of(NORTH)
                        .read(sql ->
                                sql.selectFrom(ACCOUNTING_PARTY)
                                        .where(ACCOUNTING_PARTY.CONNECTION_ID.eq(books.value()))
                                        .fetchSingle()
                                        .getTraitsSealed());

        assertThat(new String(sealed, UTF_8)).doesNotContain("Acme").doesNotContain("FI1");
    }

    @Test
    void theStoredFormOfTraitsNeverChanges() {
        var golden = Golden.text("view/party-traits.json");

        assertThat(new String(TraitsJson.write(ACME), UTF_8)).isEqualTo(golden);
        assertThat(TraitsJson.read(golden.getBytes(UTF_8))).isEqualTo(ACME);
    }

    private static Party party(Party.Kind kind, String id, Traits traits) {
        return new Party(kind, id, traits, "", true, Money.ofMinor(4_200, new Currency("EUR")));
    }

    private static Traits named(String name) {
        return new Traits(name, "", "", "", "", "", "", "", "", "");
    }
}
