package io.tieout.persistence.ledger;

import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.persistence.jooq.tables.records.LedgerJournalRecord;
import io.tieout.persistence.jooq.tables.records.LedgerPostingRecord;
import io.tieout.persistence.view.BulkRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Writes the journals that follow from an event, and finds what stands for a document. */
public final class LedgerBook {

    private final DSLContext database;

    public LedgerBook(DSLContext database) {
        this.database = database;
    }

    /** names the event as the cause of what it posts */
    public static Cause cause(RecordedEvent recorded) {
        return new Cause(recorded.aggregate(), recorded.version());
    }

    /** two statements, none if nothing follows */
    public void write(RecordedEvent recorded, List<Journal> journals) {
        write(recorded, journals, About.of(recorded.event()));
    }

    /**
     * the same, for entries beside a document: they are found under it, and tie out by the number
     * that all of them share
     */
    public void writeBeside(
            RecordedEvent recorded, List<Journal> journals, UUID document, String number) {
        write(recorded, journals, new About(document, number));
    }

    void write(RecordedEvent recorded, List<Journal> journals, About about) {
        if (journals.isEmpty()) {
            return;
        }
        var rows = journals.stream().map(journal -> row(recorded, journal, about)).toList();
        var postings = journals.stream().flatMap(each -> postings(recorded, each)).toList();
        var bulk = BulkRows.of(database);
        if (bulk.isPresent()) {
            remembered(bulk.get(), recorded.aggregate()).addAll(journals);
            bulk.get().add(LEDGER_JOURNAL, rows);
            bulk.get().add(LEDGER_POSTING, postings);
        } else {
            database.insertInto(LEDGER_JOURNAL).set(rows).execute();
            database.insertInto(LEDGER_POSTING).set(postings).execute();
        }
    }

    /** the last journal of one of these reasons that is posted for a document and not taken back */
    public Optional<Journal> standing(UUID document, Reason... reasons) {
        return BulkRows.of(database)
                .map(bulk -> standing(remembered(bulk, document), List.of(reasons)))
                .orElseGet(() -> stored(document, List.of(reasons)));
    }

    private Optional<Journal> stored(UUID document, List<Reason> reasons) {
        return standing(
                LEDGER_JOURNAL
                        .SUBJECT_ID
                        .eq(document)
                        .and(
                                LEDGER_JOURNAL.REASON.in(
                                        reasons.stream().map(Reason::name).toList())));
    }

    /** this journal, unless it was taken back */
    public Optional<Journal> standing(JournalId journal) {
        return standing(LEDGER_JOURNAL.JOURNAL_ID.eq(journal.value()));
    }

    private Optional<Journal> standing(Condition wanted) {
        var reversal = LEDGER_JOURNAL.as("reversal");
        return database.selectFrom(LEDGER_JOURNAL)
                .where(wanted)
                .and(LEDGER_JOURNAL.REVERSES.isNull())
                .and(
                        notExists(
                                selectOne()
                                        .from(reversal)
                                        .where(reversal.REVERSES.eq(LEDGER_JOURNAL.JOURNAL_ID))))
                .orderBy(LEDGER_JOURNAL.SUBJECT_VERSION.desc(), LEDGER_JOURNAL.JOURNAL_ID)
                .limit(1)
                .fetchOptional()
                .map(row -> LedgerRows.journal(row, postingsOf(row.getJournalId())));
    }

    /** in memory what {@link #stored} asks the database */
    private static Optional<Journal> standing(List<Journal> posted, List<Reason> reasons) {
        Set<JournalId> reversed =
                posted.stream()
                        .map(Journal::link)
                        .filter(Journal.Link.ReversalOf.class::isInstance)
                        .map(link -> ((Journal.Link.ReversalOf) link).original())
                        .collect(Collectors.toSet());
        return posted.stream()
                .filter(journal -> reasons.contains(journal.reason()))
                .filter(journal -> journal.link() instanceof Journal.Link.Original)
                .filter(journal -> !reversed.contains(journal.id()))
                .max(
                        Comparator.comparingLong((Journal journal) -> journal.cause().version())
                                .thenComparing(
                                        journal -> journal.id().value().toString(),
                                        Comparator.reverseOrder()));
    }

    /** every journal of a document: its own events alone post any */
    private List<Journal> remembered(BulkRows bulk, UUID document) {
        return bulk.ofStream(
                document,
                LEDGER_JOURNAL,
                () ->
                        database.selectFrom(LEDGER_JOURNAL)
                                .where(LEDGER_JOURNAL.SUBJECT_ID.eq(document))
                                .orderBy(LEDGER_JOURNAL.SUBJECT_VERSION, LEDGER_JOURNAL.JOURNAL_ID)
                                .fetch()
                                .map(row ->
                                        LedgerRows.journal(row, postingsOf(row.getJournalId()))));
    }

    private List<LedgerPostingRecord> postingsOf(UUID journal) {
        return database.selectFrom(LEDGER_POSTING)
                .where(LEDGER_POSTING.JOURNAL_ID.eq(journal))
                .orderBy(LEDGER_POSTING.MOVEMENT, LEDGER_POSTING.SIDE.desc())
                .fetch();
    }

    private static LedgerJournalRecord row(RecordedEvent recorded, Journal journal, About about) {
        var row =
                new LedgerJournalRecord()
                        .setTenantId(recorded.tenant().value())
                        .setJournalId(journal.id().value())
                        .setKind(journal.kind().name())
                        .setAccountId(journal.customer().value())
                        .setEffectiveOn(journal.on())
                        .setRecordedAt(recorded.recordedAt())
                        .setRecordedBy(recorded.by().value())
                        .setSubjectId(journal.cause().subject())
                        .setSubjectVersion(journal.cause().version())
                        .setReason(journal.reason().name())
                        .setAboutId(about.id())
                        .setAboutDocument(about.document());
        return switch (journal.link()) {
            case Journal.Link.Original() -> row.setReverses(null);
            case Journal.Link.ReversalOf(var original) -> row.setReverses(original.value());
        };
    }

    private static Stream<LedgerPostingRecord> postings(RecordedEvent recorded, Journal journal) {
        var rows = new ArrayList<LedgerPostingRecord>();
        for (int i = 0; i < journal.movements().size(); i++) {
            var movement = journal.movements().get(i);
            rows.add(posting(recorded, journal, i, movement, Side.DEBIT, movement.debit()));
            rows.add(posting(recorded, journal, i, movement, Side.CREDIT, movement.credit()));
        }
        return rows.stream();
    }

    private static LedgerPostingRecord posting(
            RecordedEvent recorded,
            Journal journal,
            int number,
            Movement movement,
            Side side,
            Place place) {
        var amount = movement.amount().transaction();
        var home = movement.amount().home();
        return new LedgerPostingRecord()
                .setTenantId(recorded.tenant().value())
                .setJournalId(journal.id().value())
                .setKind(journal.kind().name())
                .setMovement((short) number)
                .setSide(side.name())
                .setLedgerAccount(place.account().name())
                .setClassName(place.className())
                .setCurrency(amount.currency().code())
                .setAmountMinor(amount.minorUnits())
                .setHomeCurrency(home.currency().code())
                .setHomeMinor(home.minorUnits());
    }
}
