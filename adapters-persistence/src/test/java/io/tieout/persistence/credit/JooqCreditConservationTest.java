package io.tieout.persistence.credit;

import static io.tieout.persistence.credit.CreditBooks.ACME;
import static io.tieout.persistence.credit.CreditBooks.OTHERS;
import static io.tieout.persistence.credit.CreditBooks.OURS;
import static io.tieout.persistence.credit.CreditBooks.drafted;
import static io.tieout.persistence.credit.CreditBooks.jpy;
import static io.tieout.persistence.credit.CreditBooks.memo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.credit.CreditConservation.Line;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqCreditConservationTest {

    private static TestDatabase database;
    private static long tenants;

    private TenantId tenant;
    private CreditBooks books;

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
        tenant = new TenantId(new UUID(7, ++tenants));
        books = new CreditBooks(database, tenant);
    }

    @Test
    void whatPaymentsUseAndWhatIsLeftComesToWhatWasIssued() {
        books.landed(1, 3_000);
        books.uses(OURS, 1_000);
        books.leaves(1, 2_000);
        books.landed(2, 500);
        books.happened(2, new CreditMemoVoided(memo(2), "voided there"));

        Line line = books.lines().getFirst();

        assertThat(line.creditMemos()).isEqualTo(2);
        assertThat(line.issued()).isEqualTo(jpy(3_500));
        assertThat(line.applied()).isEqualTo(jpy(1_000));
        assertThat(line.open()).isEqualTo(jpy(2_000));
        assertThat(line.refunded()).isEqualTo(jpy(0));
        assertThat(line.cancelled()).isEqualTo(jpy(500));
        assertThat(line.difference()).isEqualTo(jpy(0));
        assertThat(line.causes()).isEmpty();
    }

    @Test
    void aUseThatTheCreditMemoDoesNotKnowOfShowsAndNamesIt() {
        books.landed(1, 3_000);
        books.uses(OURS, 1_000);

        Line line = books.lines().getFirst();

        assertThat(line.difference()).isEqualTo(jpy(1_000));
        assertThat(line.causes()).containsExactly(memo(1));
    }

    @Test
    void aUseBeyondWhatIsOpenWaitsInABucketOfItsOwn() {
        books.landed(1, 1_200);
        books.leaves(1, 200);
        books.uses(OURS, 1_315);

        Line line = books.lines().getFirst();

        assertThat(line.applied()).isEqualTo(jpy(1_000));
        assertThat(line.open()).isEqualTo(jpy(200));
        assertThat(line.awaited()).isEqualTo(jpy(315));
        assertThat(line.difference()).isEqualTo(jpy(0));
        assertThat(line.waiting()).isEqualTo(jpy(315));
        assertThat(line.causes()).containsExactly(memo(1));
    }

    @Test
    void aUseThatFitsInWhatIsOpenDoesNotWait() {
        books.landed(1, 1_200);
        books.leaves(1, 200);
        books.uses(OURS, 1_200);

        Line line = books.lines().getFirst();

        assertThat(line.awaited()).isEqualTo(jpy(0));
        assertThat(line.difference()).isEqualTo(jpy(200));
    }

    @Test
    void whatNoPaymentUsesAnyLongerIsADifference() {
        books.landed(1, 1_200);
        books.leaves(1, 200);
        books.uses(OURS, 900);

        Line line = books.lines().getFirst();

        assertThat(line.awaited()).isEqualTo(jpy(0));
        assertThat(line.difference()).isEqualTo(jpy(-100));
    }

    @Test
    void aDocumentOfTheSameIdInAnotherCompanyIsNotTheCreditMemo() {
        books.landed(1, 3_000);
        books.uses(OTHERS, 1_000);

        assertThat(books.lines().getFirst().difference()).isEqualTo(jpy(0));
    }

    @Test
    void whatNeverLandedCountsForNothingAndOnlyTheHouseSeesTheRest() {
        books.happened(1, drafted(1, 3_000));
        assertThat(books.lines()).isEmpty();

        books.landed(2, 500);
        var customer = new Viewer(tenant, Set.of(ACME));
        assertThat(new JooqCreditConservation(database.transactions()).lines(customer)).isEmpty();
    }
}
