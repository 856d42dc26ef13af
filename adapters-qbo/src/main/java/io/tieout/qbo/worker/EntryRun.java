package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.agreement.AgreementCommand.RecordEntryLanded;
import io.tieout.application.agreement.AgreementCommand.RecordEntryRefused;
import io.tieout.application.command.Command;
import io.tieout.application.deferral.DeferralCommand.RecordDeferralLanded;
import io.tieout.application.deferral.DeferralCommand.RecordDeferralRefused;
import io.tieout.application.drift.DriftCommand.RecordEntryRestored;
import io.tieout.application.drift.DriftCommand.RecordOursRefused;
import io.tieout.application.observed.ObservedCommand.RecordJournalSeen;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordFeeEntryLanded;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordFeeEntryRefused;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Has a journal entry stand in the books that counts here already: posted once, or written over
 * what somebody made of it. What the books answer is held against what was sent.
 */
final class EntryRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    EntryRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome post(Operation operation, Work.OnEntry work) {
        return switch (answer(operation, work)) {
            case Good<JsonNode>(var entry) -> posted(operation, work, entry);
            case Failed<JsonNode>(Refused refused) -> refused(work, refused);
            case Failed<JsonNode>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private QboAnswer<JsonNode> answer(Operation operation, Work.OnEntry work) {
        return work instanceof Work.RestoreEntry restore && !restore.isAnew()
                ? desk.journalEntries()
                        .restore(
                                operation.requestId(),
                                restore.holder().value(),
                                restore.documentId(),
                                restore.documentVersion(),
                                restore.entry())
                : landing(operation, work);
    }

    /** a later attempt looks first: the one before may have posted it, and its answer was lost */
    private QboAnswer<JsonNode> landing(Operation operation, Work.OnEntry work) {
        if (operation.attempts() == 1) {
            return send(operation, work);
        }
        return desk.journalEntries()
                .find(work.entryId(), work.entry())
                .then(found ->
                        found.<QboAnswer<JsonNode>>map(Good::new)
                                .orElseGet(() -> send(operation, work)));
    }

    private QboAnswer<JsonNode> send(Operation operation, Work.OnEntry work) {
        return desk.journalEntries().post(operation.requestId(), work.entryId(), work.entry());
    }

    /** finds out whether what was given up is in the books after all */
    Outcome settleGivenUp(Operation operation, Work.OnEntry work, Work.SettleGivenUp givenUp) {
        return switch (desk.journalEntries().find(work.entryId(), work.entry())) {
            case Failed<Optional<JsonNode>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<JsonNode>>(var entry)
                    when entry.filter(found -> isDone(work, found)).isPresent() ->
                    posted(operation, work, entry.get());
            case Good<Optional<JsonNode>> _ -> {
                desk.send(refused(work, givenUp.reason()));
                yield new Outcome.NotThere();
            }
        };
    }

    /** one that somebody changed stands there before it is restored too */
    private boolean isDone(Work.OnEntry work, JsonNode found) {
        return !(work instanceof Work.RestoreEntry restore)
                || restore.isAnew()
                || desk.seenJournals().saysTheSameAs(found, restore.entry());
    }

    private Outcome posted(Operation operation, Work.OnEntry work, JsonNode entry) {
        desk.send(
                landed(
                        work,
                        new DocumentLink(
                                work.entry().customer().connection(),
                                entry.path("Id").asString())));
        // What landed otherwise than it was sent shows as what somebody changes later does.
        return switch (desk.seenJournals().translate(entry)) {
            case Good<RecordJournalSeen>(var seen) -> {
                desk.send(seen);
                yield new Outcome.Done();
            }
            case Failed<RecordJournalSeen>(var fault) -> verdicts.on(fault, operation);
        };
    }

    private Outcome refused(Work.OnEntry work, Refused refused) {
        desk.send(refused(work, refused.words() + "; " + refused.nextStep()));
        return new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
    }

    private static Command landed(Work.OnEntry work, DocumentLink document) {
        return switch (work) {
            case Work.PostEntry(var agreement, var lastOn, _) ->
                    new RecordEntryLanded(agreement, lastOn, document);
            case Work.PostDeferral(var deferral, var part, _) ->
                    new RecordDeferralLanded(deferral, part, document);
            case Work.PostFee(var payment, var part, _) ->
                    new RecordFeeEntryLanded(payment, part, document);
            case Work.RestoreEntry restore -> new RecordEntryRestored(restore.holder(), document);
        };
    }

    private static Command refused(Work.OnEntry work, String reason) {
        return switch (work) {
            case Work.PostEntry(var agreement, var lastOn, _) ->
                    new RecordEntryRefused(agreement, lastOn, reason);
            case Work.PostDeferral(var deferral, var part, _) ->
                    new RecordDeferralRefused(deferral, part, reason);
            case Work.PostFee(var payment, var part, _) ->
                    new RecordFeeEntryRefused(payment, part, reason);
            case Work.RestoreEntry restore -> new RecordOursRefused(restore.holder(), reason);
        };
    }
}
