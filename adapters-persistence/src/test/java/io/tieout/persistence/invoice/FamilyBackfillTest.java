package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.LEDGER_BACKFILL;
import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.event.RecordedEvent;
import io.tieout.application.ledger.Statements.Statement;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.backfill.LedgerBackfill;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.ledger.JooqStatements;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** What families paid before their statements agreed with the aging is put right, once. */
class FamilyBackfillTest {

    private static final TenantId TENANT = new TenantId(new UUID(3, 1));
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @Test
    void whatAParentPaidBeforeIsTakenFromItOnce() {
        try (var database = TestDatabase.fresh()) {
            var book = new Book(database, TENANT);
            var parent = book.account("parent");
            var child = book.account("child");
            var payment = book.receive(parent, DAY, 30_000);
            var own = book.invoice(parent, "1", DAY, DAY, 10_000);
            var childs = book.invoice(child, "2", DAY, DAY, 20_000);
            book.settle(own, payment, DAY, 10_000);
            book.settle(childs, payment, DAY, 20_000);
            book.release(childs, payment, DAY, 5_000);
            store(database, book.history().recorded());
            var asPosted = List.of(stated(database, parent), stated(database, child));
            assertThat(asPosted.getLast().getLast().closing().minorUnits()).isEqualTo(5_000);

            forget(database.superuser());
            assertThat(stated(database, child)).isNotEqualTo(asPosted.getLast());

            fillIn(database, book);
            assertThat(List.of(stated(database, parent), stated(database, child)))
                    .isEqualTo(asPosted);

            database.superuser().deleteFrom(LEDGER_BACKFILL).execute();
            fillIn(database, book);
            assertThat(List.of(stated(database, parent), stated(database, child)))
                    .isEqualTo(asPosted);
        }
    }

    private static List<Statement> stated(TestDatabase database, AccountId account) {
        return new JooqStatements(database.transactions())
                .of(Viewer.system(TENANT), account, Optional.empty(), DAY, Optional.empty());
    }

    /** as it was before: only the invoices themselves were moved */
    private static void forget(DSLContext superuser) {
        var lent =
                superuser
                        .select(LEDGER_JOURNAL.JOURNAL_ID)
                        .from(LEDGER_JOURNAL)
                        .where(LEDGER_JOURNAL.REASON.eq(Reason.PAID_FOR_ANOTHER.name()))
                        .orderBy(LEDGER_JOURNAL.JOURNAL_ID)
                        .fetch(LEDGER_JOURNAL.JOURNAL_ID);
        superuser.deleteFrom(LEDGER_POSTING).where(LEDGER_POSTING.JOURNAL_ID.in(lent)).execute();
        superuser.deleteFrom(LEDGER_JOURNAL).where(LEDGER_JOURNAL.JOURNAL_ID.in(lent)).execute();
        superuser
                .deleteFrom(RECEIVABLE_MOVEMENT_VIEW)
                .where(RECEIVABLE_MOVEMENT_VIEW.PART.gt((short) 0))
                .execute();
    }

    private static void store(TestDatabase database, List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            database.superuser()
                    .insertInto(DOMAIN_EVENT)
                    .set(DOMAIN_EVENT.TENANT_ID, TENANT.value())
                    .set(DOMAIN_EVENT.EVENT_IDENTIFIER, event.eventId().toString())
                    .set(DOMAIN_EVENT.AGGREGATE_IDENTIFIER, event.aggregate().toString())
                    .set(DOMAIN_EVENT.SEQUENCE_NUMBER, event.version())
                    .set(DOMAIN_EVENT.TIME_STAMP, event.recordedAt().toString())
                    .set(DOMAIN_EVENT.PAYLOAD_TYPE, event.event().getClass().getSimpleName())
                    .set(DOMAIN_EVENT.PAYLOAD, new byte[0])
                    .set(DOMAIN_EVENT.META_DATA, new byte[0])
                    .execute();
        }
    }

    private static void fillIn(TestDatabase database, Book book) {
        new LedgerBackfill(database.transactions(), row -> event(book, row)).run(List.of(TENANT));
    }

    private static RecordedEvent event(Book book, DomainEventRecord row) {
        return book.history().recorded().stream()
                .filter(event ->
                        event.aggregate().toString().equals(row.getAggregateIdentifier())
                                && event.version() == row.getSequenceNumber())
                .findFirst()
                .orElseThrow();
    }
}
