package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.ACCOUNTING_REFERENCE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Nature;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Target;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqReferencesTest {

    private static final Reference VIRTANEN = customer("58", "Virtanen Oy", true);
    private static final Reference SEAT =
            new Reference(Kind.ITEM, "21", "Seat", "", true, new Target("79", "Seats sold"));

    private final ManualClock clock = new ManualClock();

    private TestDatabase database;
    private JooqReferences references;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        references =
                new JooqReferences(database.transactions(), TestKeys.of(database).secrets(), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasCopiedIsFoundByItsId() {
        upsert(VIRTANEN, SEAT);

        assertThat(references.find(NORTH, BOOKS, Kind.CUSTOMER, "58")).contains(VIRTANEN);
        assertThat(references.find(NORTH, BOOKS, Kind.ITEM, "21")).contains(SEAT);
        assertThat(references.find(NORTH, BOOKS, Kind.ITEM, "58")).isEmpty();
    }

    @Test
    void anItemRemembersTheTypeItHadFirstAndWhenAnotherWasReadLast() {
        upsert(seat("Service"));
        upsert(seat("Service"));
        assertThat(retypedAt()).isNull();

        upsert(seat("NonInventory"));
        Instant then = clock.now(NORTH);
        clock.advance(Duration.ofDays(1));
        upsert(seat("NonInventory"));

        assertThat(references.find(NORTH, BOOKS, Kind.ITEM, "21")).contains(seat("NonInventory"));
        assertThat(firstType()).isEqualTo("Service");
        assertThat(retypedAt()).isEqualTo(then);
    }

    private static Reference seat(String type) {
        return new Reference(
                Kind.ITEM,
                "21",
                "Seat",
                "",
                true,
                new Target("79", "Seats sold"),
                new Nature.OfItem(type));
    }

    private String firstType() {
        return database.superuser()
                .selectFrom(ACCOUNTING_REFERENCE)
                .fetchSingle()
                .getFirstItemType();
    }

    private @Nullable Instant retypedAt() {
        return database.superuser().selectFrom(ACCOUNTING_REFERENCE).fetchSingle().getRetypedAt();
    }

    @Test
    void aLaterCopyWins() {
        upsert(SEAT, VIRTANEN);
        var renamed = new Reference(Kind.ITEM, "21", "Licence", "", false);
        var merged = customer("58", "Virtanen Group", false);

        upsert(renamed, merged);

        assertThat(references.find(NORTH, BOOKS, Kind.ITEM, "21")).contains(renamed);
        assertThat(references.find(NORTH, BOOKS, Kind.CUSTOMER, "58")).contains(merged);
    }

    @Test
    void noCustomersNameStandsInTheTableInTheClear() {
        upsert(VIRTANEN);

        var row = database.superuser().fetchSingle(ACCOUNTING_REFERENCE);

        assertThat(row.toString()).doesNotContainIgnoringCase("virtanen");
        assertThat(new String(row.getNameSealed(), ISO_8859_1))
                .doesNotContainIgnoringCase("virtanen");
    }

    @Test
    void anItemIsFoundByItsNameInAnyCaseButNotByPartOfIt() {
        upsert(SEAT);

        assertThat(references.named(NORTH, BOOKS, Kind.ITEM, " SEAT ")).contains(SEAT);
        assertThat(references.named(NORTH, BOOKS, Kind.ITEM, "Sea")).isEmpty();
        assertThat(references.named(NORTH, BOOKS, Kind.CLASS, "Seat")).isEmpty();
    }

    @Test
    void anInactiveRecordIsNotFoundByName() {
        upsert(new Reference(Kind.CLASS, "7", "North", "", false));

        assertThat(references.named(NORTH, BOOKS, Kind.CLASS, "North")).isEmpty();
        assertThat(references.find(NORTH, BOOKS, Kind.CLASS, "7")).isPresent();
    }

    @Test
    void accountsAndTermsKeepWhatTheySayBesidesTheirName() {
        var receivables =
                new Reference(
                        Kind.ACCOUNT,
                        "84",
                        "Accounts Receivable (A/R)",
                        "EUR",
                        true,
                        Target.none(),
                        new Nature.OfAccount("Accounts Receivable", "Asset"));
        var thirty = term("3", "Net 30", OptionalInt.of(30));
        var ultimo = term("4", "Due at month end", OptionalInt.empty());

        upsert(receivables, thirty, ultimo);

        assertThat(references.find(NORTH, BOOKS, Kind.ACCOUNT, "84")).contains(receivables);
        assertThat(references.find(NORTH, BOOKS, Kind.TERM, "3")).contains(thirty);
        assertThat(references.find(NORTH, BOOKS, Kind.TERM, "4")).contains(ultimo);
    }

    @Test
    void aListIsShownByNameAndByPartOfItInactiveRecordsIncluded() {
        var gone = new Reference(Kind.ITEM, "22", "A seat of 100%", "", false);
        upsert(SEAT, gone, new Reference(Kind.CLASS, "7", "Seats", "", true));

        assertThat(references.list(Viewer.system(NORTH), BOOKS, Kind.ITEM, ""))
                .containsExactly(gone, SEAT);
        assertThat(references.list(Viewer.system(NORTH), BOOKS, Kind.ITEM, "00%"))
                .containsExactly(gone);
        assertThat(references.list(Viewer.system(NORTH), BOOKS, Kind.ITEM, "_")).isEmpty();
        assertThat(references.list(Viewer.system(SOUTH), BOOKS, Kind.ITEM, "")).isEmpty();
    }

    private static Reference term(String id, String name, OptionalInt days) {
        return new Reference(Kind.TERM, id, name, "", true, Target.none(), new Nature.OfTerm(days));
    }

    @Test
    void aCustomerIsNeverLookedForByName() {
        assertThatThrownBy(() -> references.named(NORTH, BOOKS, Kind.CUSTOMER, "Virtanen Oy"))
                .hasMessage("a customer is found by id, not by name");
    }

    @Test
    void activeCustomersAreOfferedByName() {
        var beta = customer("1", "beta", true);
        var alpha = customer("2", "Alpha", true);
        upsert(beta, alpha, customer("3", "Absent", false), SEAT);

        assertThat(references.customers(Viewer.system(NORTH), BOOKS)).containsExactly(alpha, beta);
    }

    @Test
    void noMoreThanAHundredCustomersAreOffered() {
        var many = new ArrayList<Reference>();
        for (int i = 0; i < 1_100; i++) {
            many.add(customer("c" + i, "Customer %04d".formatted(i), true));
        }
        references.upsert(NORTH, BOOKS, many);

        assertThat(references.customers(Viewer.system(NORTH), BOOKS))
                .hasSize(100)
                .startsWith(customer("c0", "Customer 0000", true));
    }

    @Test
    void anotherTenantAndAConfinedViewerAreOfferedNobody() {
        upsert(VIRTANEN);
        var confined = new Viewer(NORTH, Set.of(new AccountId(new UUID(8, 9))));

        assertThat(references.customers(Viewer.system(SOUTH), BOOKS)).isEmpty();
        assertThat(references.customers(confined, BOOKS)).isEmpty();
        assertThat(references.find(SOUTH, BOOKS, Kind.CUSTOMER, "58")).isEmpty();
    }

    private void upsert(Reference... copied) {
        references.upsert(NORTH, BOOKS, List.of(copied));
    }

    private static Reference customer(String id, String name, boolean isActive) {
        return new Reference(Kind.CUSTOMER, id, name, "EUR", isActive);
    }
}
