package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work.RestoreDocument;
import io.tieout.application.accounting.Operation.Work.SettleGivenUp;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.drift.DriftCommand.RecordOursRefused;
import io.tieout.application.drift.DriftCommand.RecordOursRestored;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Landing;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import java.util.Optional;

/** Has a document stand in QuickBooks again as it was signed, whatever somebody made of it. */
final class RestoreRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    RestoreRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome carryOut(Operation operation, RestoreDocument restore) {
        return switch (write(operation, restore)) {
            case Good<Landing>(var landing) -> restored(restore, landing);
            case Failed<Landing>(Refused refused) -> {
                var words = refused.words() + "; " + refused.nextStep();
                desk.send(new RecordOursRefused(restore.holder(), words));
                yield new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
            }
            case Failed<Landing>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** a request id of long ago may be forgotten: what would land twice is looked for first */
    private QboAnswer<Landing> write(Operation operation, RestoreDocument restore) {
        if (!restore.isAnew()) {
            return desk.restorations()
                    .restore(
                            operation.requestId(),
                            restore.holder(),
                            restore.documentId(),
                            restore.documentVersion(),
                            restore.document());
        }
        if (!verdicts.mayBeForgotten(operation)) {
            return landAnew(operation, restore);
        }
        return desk.restorations()
                .find(restore.holder(), restore.document())
                .then(found ->
                        found.<QboAnswer<Landing>>map(Good::new)
                                .orElseGet(() -> landAnew(operation, restore)));
    }

    private QboAnswer<Landing> landAnew(Operation operation, RestoreDocument restore) {
        return desk.restorations()
                .landAnew(operation.requestId(), restore.holder(), restore.document());
    }

    private Outcome restored(RestoreDocument restore, Landing landing) {
        desk.send(new RecordOursRestored(restore.holder(), landing));
        return new Outcome.Done();
    }

    Outcome settleGivenUp(Operation operation, RestoreDocument restore, SettleGivenUp givenUp) {
        return switch (look(restore)) {
            case Failed<Optional<Landing>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<Landing>>(var landing) ->
                    landing.filter(found -> restore.isAnew() || isAsSigned(found))
                            .map(found -> restored(restore, found))
                            .orElseGet(() -> notThere(restore, givenUp));
        };
    }

    private QboAnswer<Optional<Landing>> look(RestoreDocument restore) {
        return restore.isAnew()
                ? desk.restorations().find(restore.holder(), restore.document())
                : desk.restorations()
                        .standing(restore.holder(), restore.documentId(), restore.document());
    }

    /** what payments have settled is no difference of the document */
    private static boolean isAsSigned(Landing landing) {
        return landing.differences().stream()
                .allMatch(each -> each.kind() == Difference.Kind.CREDIT_APPLIED);
    }

    private Outcome notThere(RestoreDocument restore, SettleGivenUp givenUp) {
        desk.send(new RecordOursRefused(restore.holder(), givenUp.reason()));
        return new Outcome.NotThere();
    }
}
