package io.tieout.persistence.deferral;

import static io.tieout.persistence.jooq.Tables.DEFERRAL_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.deferral.DeferralEvent;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryAmended;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryLanded;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryRefused;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.DeferralWithdrawn;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.deferral.DeferralPostings;
import io.tieout.domain.deferral.DeferredSale;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.money.Money;
import io.tieout.persistence.ledger.LedgerBook;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;

/** Keeps the row of each entry, and what it posts, in step with its events. */
public final class DeferralProjection implements Projection {

    private final DSLContext database;
    private final LedgerBook ledger;

    public DeferralProjection(DSLContext database) {
        this.database = database;
        this.ledger = new LedgerBook(database);
    }

    @Override
    public String name() {
        return "deferral_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof DeferralEvent event)) {
            return;
        }
        List<Journal> journals =
                DeferralPostings.of(
                        LedgerBook.cause(recorded), event, part -> posted(recorded, part));
        switch (event) {
            case RevenueDeferred(_, var part, _, var sale, var entry) ->
                    write(recorded, part, 0, sale, entry, journals);
            case DeferralReversed(_, var part, var reverses, var sale, var entry) -> {
                takenBack(recorded, reverses);
                write(recorded, part, reverses, sale, entry, journals);
            }
            case DeferralWithdrawn(_, var part) -> takenBack(recorded, part);
            case DeferralEntryLanded(_, var part, var document) ->
                    database.update(DEFERRAL_VIEW)
                            .set(DEFERRAL_VIEW.STATUS, EntryStatus.POSTED.name())
                            .set(DEFERRAL_VIEW.ENTRY_DOCUMENT_ID, document.externalId())
                            .set(DEFERRAL_VIEW.PROBLEM, "")
                            .where(isPart(recorded, part))
                            .execute();
            case DeferralEntryAmended(_, var part, _, _, _, var nowOn, _, _) ->
                    database.update(DEFERRAL_VIEW)
                            .set(DEFERRAL_VIEW.EFFECTIVE_ON, nowOn)
                            .where(isPart(recorded, part))
                            .execute();
            case DeferralEntryRefused(_, var part, var reason) ->
                    database.update(DEFERRAL_VIEW)
                            .set(DEFERRAL_VIEW.STATUS, EntryStatus.REFUSED.name())
                            .set(DEFERRAL_VIEW.PROBLEM, reason)
                            .where(isPart(recorded, part))
                            .execute();
        }
        if (!journals.isEmpty()) {
            UUID document = documentOf(recorded);
            ledger.writeBeside(recorded, journals, document, Beside.document(document));
        }
    }

    /** the document that an entry stands beside, once its first one is written */
    private UUID documentOf(RecordedEvent recorded) {
        return database.select(DEFERRAL_VIEW.DOCUMENT_ID)
                .from(DEFERRAL_VIEW)
                .where(DEFERRAL_VIEW.DEFERRAL_ID.eq(recorded.aggregate()))
                .orderBy(DEFERRAL_VIEW.PART)
                .limit(1)
                .fetchSingle(Record1::value1);
    }

    private Optional<Journal> posted(RecordedEvent recorded, int part) {
        return database.select(DEFERRAL_VIEW.JOURNAL_ID)
                .from(DEFERRAL_VIEW)
                .where(isPart(recorded, part))
                .fetchOptional(DEFERRAL_VIEW.JOURNAL_ID)
                .flatMap(journal -> ledger.standing(new JournalId(journal)));
    }

    private void write(
            RecordedEvent recorded,
            int part,
            int reverses,
            DeferredSale sale,
            ExportedEntry entry,
            List<Journal> journals) {
        Money deferred = reverses == 0 ? sale.deferred() : sale.deferred().negated();
        var row = database.newRecord(DEFERRAL_VIEW);
        row.setTenantId(recorded.tenant().value())
                .setDeferralId(recorded.aggregate())
                .setPart(part)
                .setDocumentId(sale.document().value())
                .setReverses(reverses)
                .setJournalId(journals.isEmpty() ? null : journals.getFirst().id().value())
                .setNumber(entry.number())
                .setEffectiveOn(entry.on())
                .setCurrency(deferred.currency().code())
                .setAmountMinor(deferred.minorUnits())
                .setStatus(EntryStatus.POSTING.name())
                .setEntryDocumentId("")
                .setProblem("")
                .setIsTakenBack(false)
                .setRecordedAt(recorded.recordedAt());
        database.insertInto(DEFERRAL_VIEW).set(row).execute();
    }

    private void takenBack(RecordedEvent recorded, int part) {
        database.update(DEFERRAL_VIEW)
                .set(DEFERRAL_VIEW.IS_TAKEN_BACK, true)
                .where(isPart(recorded, part))
                .execute();
    }

    private static Condition isPart(RecordedEvent recorded, int part) {
        return DEFERRAL_VIEW.DEFERRAL_ID.eq(recorded.aggregate()).and(DEFERRAL_VIEW.PART.eq(part));
    }
}
