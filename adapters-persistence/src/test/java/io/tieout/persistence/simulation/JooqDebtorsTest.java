package io.tieout.persistence.simulation;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.ARRANGEMENTS_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.simulation.Debtors.Late;
import io.tieout.application.simulation.Debtors.OfClass;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.domain.account.AccountId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqDebtorsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final OfClass ALL = new OfClass.NoneOf(Set.of());
    private static final PageRequest TEN = new PageRequest(10, "");

    private static TestDatabase database;
    private static JooqDebtors debtors;
    private static DSLContext sql;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        debtors = new JooqDebtors(database.transactions());
        sql = database.superuser();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        sql.deleteFrom(RECEIVABLE_MOVEMENT_VIEW).execute();
        sql.deleteFrom(INVOICE_VIEW).execute();
        sql.deleteFrom(ARRANGEMENTS_VIEW).execute();
        sql.deleteFrom(ACCOUNT_VIEW).execute();
    }

    @Test
    void whoStillOwesAndFellDueBeforeTheEndMayBeLate() {
        owes("a", MARCH.minusYears(3), 10, true);
        owes("b", JUNE, 10, true);
        owes("c", MARCH, 10, false);

        assertThat(found(new Late(MARCH, JUNE, ALL))).containsExactly("a");
        assertThat(debtors.count(NORTH, new Late(MARCH, JUNE, ALL))).isEqualTo(1);
        assertThat(debtors.count(SOUTH, new Late(MARCH, JUNE, ALL))).isZero();
    }

    @Test
    void whoPaidLateOrWasSeenToPayLateWithinTheTimeWasLate() {
        paid("in-time", MARCH.plusDays(30), MARCH.plusDays(27), MARCH.plusDays(27));
        paid("late", MARCH.plusDays(30), MARCH.plusDays(31), MARCH.plusDays(31));
        paid("seen-late", MARCH.plusDays(30), MARCH.plusDays(29), MARCH.plusDays(35));
        paid("long-ago", MARCH.minusYears(1), MARCH.minusDays(10), MARCH.minusDays(10));

        assertThat(found(new Late(MARCH, JUNE, ALL))).containsExactly("late", "seen-late");
    }

    @Test
    void classesAreToldApart() {
        owes("large", MARCH, 10, true);
        arranged("large", "large");
        owes("small", MARCH, 10, true);
        arranged("small", "small");
        owes("unsaid", MARCH, 10, true);

        assertThat(found(new Late(MARCH, JUNE, new OfClass.Only("large"))))
                .containsExactly("large");
        assertThat(found(new Late(MARCH, JUNE, new OfClass.NoneOf(Set.of("large")))))
                .containsExactly("small", "unsaid");
        assertThat(found(new Late(MARCH, JUNE, ALL))).hasSize(3);
    }

    @Test
    void aPageGoesOnBehindItsLastRow() {
        owes("a", MARCH, 10, true);
        owes("b", MARCH, 10, true);

        Page<AccountId> first =
                debtors.list(NORTH, new Late(MARCH, JUNE, ALL), new PageRequest(1, ""));
        Page<AccountId> second =
                debtors.list(
                        NORTH,
                        new Late(MARCH, JUNE, ALL),
                        new PageRequest(1, first.rows().getFirst().cursor()));

        assertThat(first.hasMore()).isTrue();
        assertThat(second.hasMore()).isFalse();
        assertThat(second.rows().getFirst().value()).isEqualTo(account("b"));
    }

    private static List<String> found(Late late) {
        return debtors.list(NORTH, late, TEN).rows().stream()
                .map(row ->
                        sql.select(ACCOUNT_VIEW.REFERENCE)
                                .from(ACCOUNT_VIEW)
                                .where(ACCOUNT_VIEW.ACCOUNT_ID.eq(row.value().value()))
                                .fetchSingle(ACCOUNT_VIEW.REFERENCE))
                .toList();
    }

    private static AccountId account(String reference) {
        return new AccountId(UUID.nameUUIDFromBytes(reference.getBytes(UTF_8)));
    }

    private static void owes(String reference, LocalDate dueOn, long minor, boolean stands) {
        sql.insertInto(ACCOUNT_VIEW)
                .set(ACCOUNT_VIEW.TENANT_ID, NORTH.value())
                .set(ACCOUNT_VIEW.ACCOUNT_ID, account(reference).value())
                .set(ACCOUNT_VIEW.VERSION, 0L)
                .set(ACCOUNT_VIEW.REFERENCE, reference)
                .set(ACCOUNT_VIEW.SUBJECT_ID, account(reference).value())
                .set(ACCOUNT_VIEW.NAME_SEALED, "")
                .set(ACCOUNT_VIEW.NAME_HASH, "")
                .set(ACCOUNT_VIEW.EMAIL_SEALED, "")
                .set(ACCOUNT_VIEW.EMAIL_HASH, "")
                .set(ACCOUNT_VIEW.CURRENCY, "USD")
                .set(ACCOUNT_VIEW.TERM_DAYS, 30)
                .set(ACCOUNT_VIEW.ZONE, "UTC")
                .set(ACCOUNT_VIEW.OPENED_AT, noon(dueOn))
                .execute();
        var invoice =
                sql.insertInto(INVOICE_VIEW)
                        .set(INVOICE_VIEW.TENANT_ID, NORTH.value())
                        .set(INVOICE_VIEW.INVOICE_ID, account(reference).value())
                        .set(INVOICE_VIEW.VERSION, 0L)
                        .set(INVOICE_VIEW.STATUS, "PUSHED")
                        .set(INVOICE_VIEW.ACCOUNT_ID, account(reference).value())
                        .set(INVOICE_VIEW.NUMBER, reference)
                        .set(INVOICE_VIEW.CURRENCY, "USD")
                        .set(INVOICE_VIEW.ISSUED_ON, dueOn.minusDays(30))
                        .set(INVOICE_VIEW.DUE_ON, dueOn)
                        .set(INVOICE_VIEW.MEMO, "")
                        .set(INVOICE_VIEW.LINES, JSONB.valueOf("[]"))
                        .set(INVOICE_VIEW.DISCOUNT, JSONB.valueOf("{}"))
                        .set(INVOICE_VIEW.SUBTOTAL_MINOR, 10L)
                        .set(INVOICE_VIEW.DISCOUNT_MINOR, 0L)
                        .set(INVOICE_VIEW.TOTAL_MINOR, 10L)
                        .set(INVOICE_VIEW.CHARGED_MINOR, 10L)
                        .set(INVOICE_VIEW.BALANCE_MINOR, minor)
                        .set(INVOICE_VIEW.DOCUMENT_NUMBER, "")
                        .set(INVOICE_VIEW.DOCUMENT_VERSION, "")
                        .set(INVOICE_VIEW.LAST_PROBLEM, "")
                        .set(INVOICE_VIEW.MAKERS, new String[] {"ann"})
                        .set(INVOICE_VIEW.APPROVED_BY, "")
                        .set(INVOICE_VIEW.DRAFTED_AT, noon(dueOn.minusDays(30)))
                        .set(INVOICE_VIEW.CHANGED_AT, noon(dueOn));
        (stands ? invoice.set(INVOICE_VIEW.STANDS_AT, noon(dueOn.minusDays(30))) : invoice)
                .execute();
    }

    private static void paid(String reference, LocalDate dueOn, LocalDate on, LocalDate seenOn) {
        owes(reference, dueOn, 0, true);
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        sql.insertInto(moved)
                .set(moved.TENANT_ID, NORTH.value())
                .set(moved.DOCUMENT_ID, account(reference).value())
                .set(moved.VERSION, 1L)
                .set(moved.PART, (short) 0)
                .set(moved.DOCUMENT_KIND, "INVOICE")
                .set(moved.ACCOUNT_ID, account(reference).value())
                .set(moved.DUE_ON, dueOn)
                .set(moved.EFFECTIVE_ON, on)
                .set(moved.RECORDED_AT, noon(seenOn))
                .set(moved.CURRENCY, "USD")
                .set(moved.OWED_MINOR, -10L)
                .set(moved.UNAPPLIED_MINOR, 0L)
                .execute();
    }

    private static void arranged(String reference, String accountClass) {
        var said = ARRANGEMENTS_VIEW;
        sql.insertInto(said)
                .set(said.TENANT_ID, NORTH.value())
                .set(said.ARRANGEMENTS_ID, account(reference).value())
                .set(said.VERSION, 0L)
                .set(said.ACCOUNT_ID, account(reference).value())
                .set(said.ACCOUNT_CLASS, accountClass)
                .set(said.JURISDICTION, "US")
                .set(said.CUSTOMER_CLASS, "BUSINESS")
                .set(said.STATE, JSONB.valueOf("{}"))
                .execute();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
