package io.tieout.application.why;

import static io.tieout.application.why.Told.everybody;
import static io.tieout.application.why.Told.staff;

import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.casefile.CollectionEvent.CollectionConcluded;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeCharged;
import io.tieout.domain.collection.casefile.CollectionEvent.FeeTakenBack;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeBounced;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeNotSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeOrdered;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeSent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeWithdrawn;
import io.tieout.domain.collection.casefile.CollectionEvent.OwnerAlerted;
import io.tieout.domain.collection.casefile.CollectionEvent.StepTaken;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.collection.rulebook.RulebookEvent;
import io.tieout.domain.collection.rulebook.RulebookEvent.CollectionPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.FeeCapSaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicyDropped;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicySaved;

/** What was done about an account that owes, and by which rules, in words. */
final class CollectionWords {

    private CollectionWords() {}

    static Told of(CollectionEvent event) {
        return switch (event) {
            case NoticeOrdered(_, _, _, _, _, var version, _, var reason) ->
                    everybody("a message was ordered").because(reason).under(version);
            case NoticeSent _ -> everybody("a message went out");
            case NoticeBounced(_, _, _, _, var reason) ->
                    everybody("a message did not arrive").because(reason);
            case NoticeNotSent(_, _, _, _, var reason) ->
                    everybody("a message could not go out").because(reason);
            case NoticeWithdrawn(_, _, _, _, var reason) ->
                    everybody("a message was taken back before it went out").because(reason);
            case OwnerAlerted(_, _, _, var version, _, var reason) ->
                    staff("the person in charge was told").because(reason).under(version);
            case StepTaken(_, _, var consequence, var version, _, var reason) ->
                    everybody("the account was " + level(consequence))
                            .because(reason)
                            .under(version);
            case FeeCharged(_, _, _, var fee, var version, _, var reason) ->
                    everybody("a late fee of " + fee.amount() + " was charged")
                            .because(reason)
                            .under(version);
            case FeeTakenBack(_, _, _, _, var amount, var version, _, var reason) ->
                    everybody(amount + " of a late fee was taken back")
                            .because(reason)
                            .under(version);
            case CollectionConcluded(_, _, _, var ending, var version, _, var reason) ->
                    staff(ending(ending)).because(reason).under(version);
        };
    }

    static Told of(RulebookEvent event) {
        return switch (event) {
            case CollectionPolicySaved(_, var policy, _, _, var reason) ->
                    staff("a collection policy was saved; it counts from " + policy.effectiveFrom())
                            .because(reason)
                            .under(policy.version());
            case ShadowPolicySaved(_, var shadow) ->
                    staff("rules were put on trial as shadow " + shadow.number())
                            .because(shadow.reason());
            case ShadowPolicyDropped(_, var number, _, var reason) ->
                    staff("the trial of shadow " + number + " ended").because(reason);
            case FeeCapSaved(_, var cap, _, var source) ->
                    staff(
                                    "a cap of late fees was saved for "
                                            + cap.venue().jurisdiction()
                                            + " from "
                                            + cap.fromOn())
                            .because(source);
        };
    }

    private static String level(Consequence consequence) {
        return switch (consequence.level()) {
            case RESTRICTED -> "restricted to reading";
            case BLOCKED -> "blocked";
        };
    }

    private static String ending(Ending ending) {
        return switch (ending) {
            case WRITE_OFF -> "it was proposed to write the invoice off";
            case HAND_OVER -> "it was proposed to hand the invoice over";
        };
    }
}
