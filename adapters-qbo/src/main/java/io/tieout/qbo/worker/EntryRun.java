package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.agreement.AgreementCommand.RecordEntryLanded;
import io.tieout.application.agreement.AgreementCommand.RecordEntryRefused;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.RecognitionEntry;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Posts the journal entry of a month that is recognised, once. */
final class EntryRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    EntryRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome post(Operation operation, Work.PostEntry work) {
        return switch (answer(operation, work)) {
            case Good<JsonNode>(var entry) -> posted(work, entry);
            case Failed<JsonNode>(Refused refused) -> refused(work, refused);
            case Failed<JsonNode>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** a later attempt looks first: the one before may have posted it, and its answer was lost */
    private QboAnswer<JsonNode> answer(Operation operation, Work.PostEntry work) {
        if (operation.attempts() == 1) {
            return send(operation, work);
        }
        return desk.journalEntries()
                .find(id(work), work.entry())
                .then(found ->
                        found.<QboAnswer<JsonNode>>map(Good::new)
                                .orElseGet(() -> send(operation, work)));
    }

    private QboAnswer<JsonNode> send(Operation operation, Work.PostEntry work) {
        return desk.journalEntries().post(operation.requestId(), id(work), work.entry());
    }

    private static UUID id(Work.PostEntry work) {
        return RecognitionEntry.idOf(work.agreement(), work.lastOn());
    }

    /** finds out whether what was given up is in the books after all */
    Outcome settleGivenUp(Operation operation, Work.PostEntry work, Work.SettleGivenUp givenUp) {
        return switch (desk.journalEntries().find(id(work), work.entry())) {
            case Failed<Optional<JsonNode>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<JsonNode>>(var entry) when entry.isPresent() ->
                    posted(work, entry.get());
            case Good<Optional<JsonNode>> _ -> {
                desk.send(
                        new RecordEntryRefused(work.agreement(), work.lastOn(), givenUp.reason()));
                yield new Outcome.NotThere();
            }
        };
    }

    private Outcome posted(Work.PostEntry work, JsonNode entry) {
        var document =
                new DocumentLink(work.entry().customer().connection(), entry.path("Id").asString());
        desk.send(new RecordEntryLanded(work.agreement(), work.lastOn(), document));
        return new Outcome.Done();
    }

    private Outcome refused(Work.PostEntry work, Refused refused) {
        desk.send(
                new RecordEntryRefused(
                        work.agreement(),
                        work.lastOn(),
                        refused.words() + "; " + refused.nextStep()));
        return new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
    }
}
