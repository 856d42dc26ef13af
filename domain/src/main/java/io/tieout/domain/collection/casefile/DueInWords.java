package io.tieout.domain.collection.casefile;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Due;
import io.tieout.domain.collection.Due.AccessStep;
import io.tieout.domain.collection.Due.Conclusion;
import io.tieout.domain.collection.Due.Fee;
import io.tieout.domain.collection.Due.FeeBack;
import io.tieout.domain.collection.Due.Message;
import io.tieout.domain.collection.Due.OwnerAlert;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.casefile.CollectionEvent.CollectionConcluded;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeOrdered;
import io.tieout.domain.collection.casefile.CollectionEvent.OwnerAlerted;
import io.tieout.domain.collection.casefile.CollectionEvent.StepTaken;
import java.time.Instant;
import java.util.List;

/** What is due as the event that says it is done, and why. */
final class DueInWords {

    private final AccountId account;
    private final CollectionCaseId id;
    private final CollectionDecision decision;
    private final NoticeId notice;

    DueInWords(AccountId account, CollectionDecision decision, NoticeId notice) {
        this.account = account;
        this.id = CollectionCaseId.of(account);
        this.decision = decision;
        this.notice = notice;
    }

    CollectionEvent event(Due due) {
        Instant at = decision.at();
        int version = decision.policyVersion();
        return switch (due) {
            case Message(var channel, var covers) ->
                    new NoticeOrdered(
                            id, account, notice, channel, covers, version, at, isDue(covers));
            case OwnerAlert(var covers) ->
                    new OwnerAlerted(id, account, covers, version, at, isDue(covers));
            case AccessStep(var consequence) ->
                    new StepTaken(
                            id,
                            account,
                            consequence,
                            version,
                            at,
                            isDue(List.of(consequence.ref()))
                                    + ": "
                                    + consequence.overdue()
                                    + " is overdue and its warning has run");
            case Fee(var ref, var terms, var fee) ->
                    new FeeCharged(
                            id,
                            account,
                            ref,
                            fee,
                            terms,
                            at,
                            "'" + ref.step() + "' is due: " + fee.outcome().sentence());
            case FeeBack(var invoice, var period, var amount) ->
                    new FeeTakenBack(
                            id,
                            account,
                            invoice,
                            period,
                            amount,
                            version,
                            at,
                            "by what is known now it was not owed, or not so much of it");
            case Conclusion(var ref, var ending) ->
                    new CollectionConcluded(
                            id, account, ref, ending, version, at, isDue(List.of(ref)));
        };
    }

    private static String isDue(List<StepRef> covers) {
        List<String> steps = covers.stream().map(StepRef::step).distinct().toList();
        return "'" + String.join("', '", steps) + (steps.size() == 1 ? "' is due" : "' are due");
    }
}
