package io.tieout.persistence.credit;

import static io.tieout.persistence.credit.CreditBooks.OURS;
import static io.tieout.persistence.credit.CreditBooks.PAYMENT;
import static io.tieout.persistence.credit.CreditBooks.jpy;
import static io.tieout.persistence.credit.CreditBooks.memo;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.PARKED_EVENT;
import static io.tieout.persistence.jooq.Tables.TOKEN_ENTRY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.credit.CreditConservation.Line;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between a payment's event and the credit memo's the law holds, and a lost count still shows. */
class CountUnderWayTest {

    private static final String AUTOMATION = "WhenCreditIsUsedThenCountIt";

    private static TestDatabase database;
    private static DSLContext sql;
    private static long tenants;

    private TenantId tenant;
    private CreditBooks books;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        sql = database.superuser();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void anEmptyBookAndNobodyReadsYet() {
        tenant = new TenantId(new UUID(8, ++tenants));
        books = new CreditBooks(database, tenant);
        sql.deleteFrom(TOKEN_ENTRY).execute();
    }

    @Test
    void aUseThatIsNotHandledYetCountsAsThePaymentSays() {
        books.landed(1, 3_000);
        books.uses(OURS, 1_000);
        stored(PAYMENT.value(), "payment.credit-used");

        assertIsUnderWay(books.lines().getFirst());
    }

    @Test
    void aUseThatWasHandledAndNotCountedIsADifference() {
        books.landed(1, 3_000);
        books.uses(OURS, 1_000);
        long index = stored(PAYMENT.value(), "payment.credit-used");
        passed(0, index, "");
        passed(1, index + 7, "");

        assertIsADifference(books.lines().getFirst());
    }

    @Test
    void aSegmentThatIsBehindMayYetCountIt() {
        books.landed(1, 3_000);
        books.uses(OURS, 1_000);
        long index = stored(PAYMENT.value(), "payment.credit-used");
        passed(0, index, "");
        passed(1, index - 1, "");

        assertIsUnderWay(books.lines().getFirst());
    }

    @Test
    void aUseThatWasCommittedBehindALaterEventIsStillToCome() {
        books.landed(1, 3_000);
        books.uses(OURS, 1_000);
        long index = stored(PAYMENT.value(), "payment.credit-used");
        passed(0, index + 1, Long.toString(index));

        assertIsUnderWay(books.lines().getFirst());
    }

    @Test
    void aUseThatIsParkedIsUnderWayUntilItIsTakenUp() {
        books.landed(1, 3_000);
        books.uses(OURS, 1_000);
        passed(0, stored(PAYMENT.value(), "payment.credit-used"), "");
        parked(PAYMENT.value(), "WhenSomethingElse");
        assertIsADifference(books.lines().getFirst());

        parked(PAYMENT.value(), AUTOMATION);

        assertIsUnderWay(books.lines().getFirst());
    }

    @Test
    void aUseThatWasSeenBeforeTheLandingIsCountedByTheLanding() {
        books.landed(1, 3_000);
        books.uses(OURS, 1_000);
        long used = stored(PAYMENT.value(), "payment.credit-used");
        stored(memo(1).value(), "credit-memo.pushed");
        passed(0, used, "");

        assertIsUnderWay(books.lines().getFirst());
    }

    @Test
    void whatElseHappenedToThePaymentCountsNothing() {
        books.landed(1, 3_000);
        books.uses(OURS, 1_000);
        passed(0, stored(PAYMENT.value(), "payment.credit-used"), "");
        stored(PAYMENT.value(), "payment.allocated");

        assertIsADifference(books.lines().getFirst());
    }

    @Test
    void whatIsGivenFreeIsOpenAtOnce() {
        books.landed(1, 1_200);
        books.leaves(1, 200);
        books.uses(OURS, 900);
        stored(PAYMENT.value(), "payment.credit-released");

        Line line = books.lines().getFirst();

        assertThat(line.applied()).isEqualTo(jpy(900));
        assertThat(line.open()).isEqualTo(jpy(300));
        assertThat(line.underWay()).isEqualTo(jpy(100));
        assertThat(line.difference()).isEqualTo(jpy(0));
    }

    private static void assertIsUnderWay(Line line) {
        assertThat(line.difference()).isEqualTo(jpy(0));
        assertThat(line.applied()).isEqualTo(jpy(1_000));
        assertThat(line.open()).isEqualTo(jpy(2_000));
        assertThat(line.underWay()).isEqualTo(jpy(1_000));
        assertThat(line.causes()).containsExactly(memo(1));
    }

    private static void assertIsADifference(Line line) {
        assertThat(line.difference()).isEqualTo(jpy(1_000));
        assertThat(line.underWay()).isEqualTo(jpy(0));
        assertThat(line.causes()).containsExactly(memo(1));
    }

    /** its place in the order of all events */
    private long stored(UUID stream, String kind) {
        return sql.insertInto(DOMAIN_EVENT)
                .set(DOMAIN_EVENT.TENANT_ID, tenant.value())
                .set(DOMAIN_EVENT.EVENT_IDENTIFIER, UUID.randomUUID().toString())
                .set(DOMAIN_EVENT.AGGREGATE_IDENTIFIER, stream.toString())
                .set(DOMAIN_EVENT.SEQUENCE_NUMBER, sql.fetchCount(DOMAIN_EVENT) + 0L)
                .set(DOMAIN_EVENT.TIME_STAMP, Instant.EPOCH.toString())
                .set(DOMAIN_EVENT.PAYLOAD_TYPE, kind)
                .set(DOMAIN_EVENT.PAYLOAD, "{}".getBytes(UTF_8))
                .set(DOMAIN_EVENT.META_DATA, "{}".getBytes(UTF_8))
                .returningResult(DOMAIN_EVENT.GLOBAL_INDEX)
                .fetchSingle()
                .value1();
    }

    private static void passed(int segment, long index, String gaps) {
        String token = "{\"index\":" + index + ",\"gaps\":[" + gaps + "]}";
        sql.insertInto(TOKEN_ENTRY)
                .set(TOKEN_ENTRY.PROCESSOR_NAME, AUTOMATION)
                .set(TOKEN_ENTRY.SEGMENT, segment)
                .set(TOKEN_ENTRY.TOKEN, token.getBytes(UTF_8))
                .set(TOKEN_ENTRY.TOKEN_TYPE, "position")
                .execute();
    }

    private void parked(UUID stream, String automation) {
        sql.insertInto(PARKED_EVENT)
                .set(PARKED_EVENT.TENANT_ID, tenant.value())
                .set(PARKED_EVENT.AUTOMATION, automation)
                .set(PARKED_EVENT.AGGREGATE_ID, stream)
                .set(PARKED_EVENT.VERSION, 1L)
                .set(PARKED_EVENT.EVENT_TYPE, "payment.credit-used")
                .set(PARKED_EVENT.FAULT, "it failed")
                .set(PARKED_EVENT.RETRY_AT, Instant.EPOCH)
                .execute();
    }
}
