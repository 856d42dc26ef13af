package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Work.CreateRecord;
import io.tieout.application.accounting.Operation.Work.SettleGivenUp;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.mapping.RecordCommand.RecordRecordCreated;
import io.tieout.application.mapping.RecordCommand.RecordRecordNotCreated;
import io.tieout.domain.invoice.Target;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Makes an item or class that two people ordered. A name that somebody bears already is an answer,
 * not a failure: that record is proposed for the word instead.
 */
final class RecordRun {

    private final RealmDesk desk;
    private final Verdicts verdicts;

    RecordRun(RealmDesk desk, Verdicts verdicts) {
        this.desk = desk;
        this.verdicts = verdicts;
    }

    Outcome create(Operation operation, CreateRecord work) {
        return switch (send(operation, work)) {
            case Good<Reference>(var made) -> created(work, made);
            case Failed<Reference>(Refused refused) when refused.rule() == Rule.NAME_TAKEN ->
                    nameTaken(operation, work);
            case Failed<Reference>(Refused refused) -> {
                String why = refused.words() + "; " + refused.nextStep();
                desk.send(new RecordRecordNotCreated(work.word(), why, Target.none()));
                yield new Outcome.Dead(refused.words(), refused.nextStep(), refused.turn());
            }
            case Failed<Reference>(var fault) -> verdicts.on(fault, operation);
        };
    }

    /** QuickBooks may have forgotten a request id of long ago: then look before sending again */
    private QboAnswer<Reference> send(Operation operation, CreateRecord work) {
        if (!verdicts.mayBeForgotten(operation)) {
            return make(operation, work);
        }
        return bearer(work)
                .then(found ->
                        found.filter(bearer -> isAsOrdered(bearer, work))
                                .<QboAnswer<Reference>>map(Good::new)
                                .orElseGet(() -> make(operation, work)));
    }

    private QboAnswer<Reference> make(Operation operation, CreateRecord work) {
        return desk.newRecords().create(operation.requestId(), work.word().kind(), work.record());
    }

    private QboAnswer<Optional<Reference>> bearer(CreateRecord work) {
        return desk.newRecords().bearer(work.word().kind(), work.record().name());
    }

    private static boolean isAsOrdered(Reference bearer, CreateRecord work) {
        return bearer.isActive()
                && bearer.pointsAt().id().equals(work.record().incomeAccount().id());
    }

    private Outcome created(CreateRecord work, Reference made) {
        desk.upsert(List.of(made));
        desk.send(new RecordRecordCreated(work.word(), made.target()));
        return new Outcome.Done();
    }

    private Outcome nameTaken(Operation operation, CreateRecord work) {
        return switch (bearer(work)) {
            case Failed<Optional<Reference>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<Reference>>(var found) -> {
                desk.upsert(found.stream().toList());
                Optional<Reference> active = found.filter(Reference::isActive);
                desk.send(
                        new RecordRecordNotCreated(
                                work.word(),
                                active.isPresent()
                                        ? "a record of that name is there already, and is proposed"
                                                + " instead"
                                        : "an inactive record bears that name; make it active"
                                                + " there, or choose another name",
                                active.map(Reference::target).orElse(Target.none())));
                yield new Outcome.Done();
            }
        };
    }

    /** Somebody gave the order up: look whether it took effect after all. */
    Outcome settle(Operation operation, CreateRecord work, SettleGivenUp givenUp) {
        return switch (bearer(work)) {
            case Failed<Optional<Reference>>(var fault) -> verdicts.on(fault, operation);
            case Good<Optional<Reference>>(var found)
                    when found.filter(bearer -> isAsOrdered(bearer, work)).isPresent() ->
                    created(work, found.get());
            case Good<Optional<Reference>> _ -> {
                desk.send(new RecordRecordNotCreated(work.word(), givenUp.reason(), Target.none()));
                yield new Outcome.NotThere();
            }
        };
    }
}
