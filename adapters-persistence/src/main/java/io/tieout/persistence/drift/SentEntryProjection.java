package io.tieout.persistence.drift;

import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementEvent.EntryLanded;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.RecognitionPostings;
import io.tieout.domain.deferral.DeferralEvent.DeferralEntryLanded;
import io.tieout.domain.deferral.DeferralEvent.DeferralReversed;
import io.tieout.domain.deferral.DeferralEvent.RevenueDeferred;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.drift.Figures;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalLine;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.recorded.FeePostings;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import io.tieout.persistence.jooq.tables.records.SentEntryViewRecord;
import io.tieout.persistence.ledger.LedgerBook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Keeps what we sent as journal entries: as sent, or as it was accepted since. */
public final class SentEntryProjection implements Projection {

    private final DSLContext database;

    public SentEntryProjection(DSLContext database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "sent_entry_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case RevenueRecognised sent -> sent(recorded, sent);
            case FeePosted sent -> sent(recorded, sent);
            case RevenueDeferred sent -> sent(recorded, sent);
            case DeferralReversed sent -> sent(recorded, sent);
            case EntryLanded(var agreement, var lastOn, var document) ->
                    landed(Holder.of(agreement, lastOn).value(), document.externalId());
            case FeeEntryLanded(var payment, var part, var document) ->
                    landed(Holder.of(payment, part).value(), document.externalId());
            case DeferralEntryLanded(var deferral, var part, var document) ->
                    landed(deferral.entryId(part), document.externalId());
            case DriftFound(_, Holder.OfEntry holder, _, var departure) -> seen(holder, departure);
            case DriftChanged(_, Holder.OfEntry holder, var departure) -> seen(holder, departure);
            case TheirsAccepted(_, Holder.OfEntry holder, _, _) -> accepted(holder);
            default -> {
                // nothing of what was sent
            }
        }
    }

    private void sent(RecordedEvent recorded, RevenueRecognised sent) {
        begin(
                recorded,
                Holder.of(sent.agreement(), sent.lastOn()),
                sent.customer(),
                sent.entry(),
                parts(
                        sent.entry(),
                        RecognitionPostings.of(LedgerBook.cause(recorded), sent).getFirst()));
    }

    private void sent(RecordedEvent recorded, FeePosted sent) {
        begin(
                recorded,
                Holder.of(sent.id(), sent.part()),
                sent.customer(),
                sent.entry(),
                parts(sent.entry(), FeePostings.of(LedgerBook.cause(recorded), sent).getFirst()));
    }

    private void sent(RecordedEvent recorded, RevenueDeferred sent) {
        begin(
                recorded,
                Holder.of(sent.sale().document(), sent.part()),
                sent.account(),
                sent.entry(),
                sent.sale().parts());
    }

    private void sent(RecordedEvent recorded, DeferralReversed sent) {
        Holder.OfSale document = sent.sale().document();
        // What was sent before entries beside documents were kept is known after a rebuild.
        accountOf(Holder.of(document, sent.reverses()))
                .ifPresent(account ->
                        begin(
                                recorded,
                                Holder.of(document, sent.part()),
                                account,
                                sent.entry(),
                                sent.sale().parts()));
    }

    private Optional<AccountId> accountOf(Holder.OfEntry holder) {
        return database.select(SENT_ENTRY_VIEW.ACCOUNT_ID)
                .from(SENT_ENTRY_VIEW)
                .where(SENT_ENTRY_VIEW.ENTRY_ID.eq(holder.value()))
                .fetchOptional(SENT_ENTRY_VIEW.ACCOUNT_ID)
                .map(AccountId::new);
    }

    private void begin(
            RecordedEvent recorded,
            Holder.OfEntry holder,
            AccountId account,
            ExportedEntry entry,
            Map<String, LedgerAccount> parts) {
        var row =
                new SentEntryViewRecord()
                        .setTenantId(recorded.tenant().value())
                        .setEntryId(holder.value())
                        .setAccountId(account.value())
                        .setConnectionId(entry.customer().connection().value())
                        .setNumber(entry.number())
                        .setEnteredOn(entry.on())
                        .setEntry(SentEntryJson.write(entry))
                        .setParts(SentEntryJson.writeParts(parts));
        switch (holder) {
            case Holder.OfMonth(var agreement, var lastOn) ->
                    row.setAgreementId(agreement.value()).setLastOn(lastOn);
            case Holder.OfFee(var payment, var part) ->
                    row.setRecordedId(payment.value()).setPart(part);
            case Holder.OfDeferral deferred ->
                    beside(row, deferred.document())
                            .setDeferralId(deferred.deferral().value())
                            .setPart(deferred.part());
        }
        database.insertInto(SENT_ENTRY_VIEW).set(row).onConflictDoNothing().execute();
    }

    private static SentEntryViewRecord beside(SentEntryViewRecord row, Holder.OfSale document) {
        return switch (document) {
            case Holder.OfInvoice(var invoice) -> row.setInvoiceId(invoice.value());
            case Holder.OfCreditMemo(var memo) -> row.setCreditMemoId(memo.value());
        };
    }

    /** line by line as the entry was written; an account of two parts has none that is certain */
    private static Map<String, LedgerAccount> parts(ExportedEntry entry, Journal journal) {
        Map<String, LedgerAccount> parts = new HashMap<>();
        Set<String> unclear = new HashSet<>();
        List<JournalLine> lines =
                journal.lines().stream().filter(line -> line.amount().home().isPositive()).toList();
        for (int at = 0; at < lines.size(); at++) {
            String chart = entry.lines().get(at).account().id();
            LedgerAccount part = lines.get(at).place().account();
            LedgerAccount before = parts.putIfAbsent(chart, part);
            if (before != null && before != part) {
                unclear.add(chart);
            }
        }
        parts.keySet().removeAll(unclear);
        return parts;
    }

    private void landed(UUID entry, String document) {
        database.update(SENT_ENTRY_VIEW)
                .set(SENT_ENTRY_VIEW.DOCUMENT_ID, document)
                .where(SENT_ENTRY_VIEW.ENTRY_ID.eq(entry))
                .execute();
    }

    private void seen(Holder.OfEntry holder, Departure departure) {
        @Nullable JSONB seen =
                departure.kind() == Departure.Kind.DELETED
                        ? null
                        : SentEntryJson.writeSeen(DepartureJson.Figure.of(departure.theirs()));
        database.update(SENT_ENTRY_VIEW)
                .set(SENT_ENTRY_VIEW.SEEN, seen)
                .where(SENT_ENTRY_VIEW.ENTRY_ID.eq(holder.value()))
                .execute();
    }

    /** what stands there is what is watched from now on; what is gone is watched no more */
    private void accepted(Holder.OfEntry holder) {
        UUID id = holder.value();
        var row =
                database.selectFrom(SENT_ENTRY_VIEW)
                        .where(SENT_ENTRY_VIEW.ENTRY_ID.eq(id))
                        .fetchSingle();
        @Nullable JSONB seen = row.getSeen();
        if (seen == null) {
            row.setDocumentId(null);
        } else {
            ExportedEntry now =
                    as(SentEntryJson.read(row.getEntry()), SentEntryJson.seen(seen).figures());
            row.setNumber(now.number())
                    .setEnteredOn(now.on())
                    .setEntry(SentEntryJson.write(now))
                    .setSeen(null);
        }
        database.update(SENT_ENTRY_VIEW).set(row).where(SENT_ENTRY_VIEW.ENTRY_ID.eq(id)).execute();
    }

    private static ExportedEntry as(ExportedEntry was, Figures now) {
        var customer = new DocumentLink(was.customer().connection(), now.customerId());
        return new ExportedEntry(customer, now.number(), now.issuedOn(), was.memo(), now.lines());
    }
}
