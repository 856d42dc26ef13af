package io.tieout.application.why;

import static io.tieout.application.why.Told.everybody;
import static io.tieout.application.why.Told.staff;

import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessEvent;
import io.tieout.domain.access.AccessEvent.AccessChanged;
import io.tieout.domain.access.AccessRulesEvent;
import io.tieout.domain.access.AccessRulesEvent.AccessRulesSet;
import io.tieout.domain.access.Ground;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerConflictResolved;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.CustomerNameTaken;
import io.tieout.domain.account.AccountEvent.CustomerNotCreated;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateRefused;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.arrangement.ArrangementEvent;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverridden;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverrideEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.ClaimAnswered;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseArranged;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.TermsAgreed;
import io.tieout.domain.collection.arrangement.Claim;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What happened to an account and what was arranged with it, in words. */
final class AccountWords {

    private AccountWords() {}

    static Told of(AccountEvent event) {
        return switch (event) {
            case AccountOpened _ -> everybody("the account was opened");
            case AccountProfileChanged _ -> everybody("particulars of the account were changed");
            case AccountLinked _ -> staff("a person said which customer in the books this is");
            case AccountUnlinked(_, _, var reason) ->
                    staff("the link to the customer in the books was taken back").because(reason);
            case LinkCandidateRefused(_, _, var reason) ->
                    staff("a person said that a customer in the books is another").because(reason);
            case CustomerCreationOrdered _ -> staff("a customer is to be created in the books");
            case CustomerNameTaken _ -> staff("the name is taken in the books");
            case CustomerNotCreated(_, var reason) ->
                    staff("the customer was not created in the books").because(reason);
            case CustomerAccordChanged _ ->
                    staff("account and customer in the books agree otherwise now");
            case CustomerUpdateOrdered _ ->
                    staff("particulars are to be written into the books' customer");
            case CustomerUpdateRefused(_, var reason, _) ->
                    staff("the books would not take the particulars").because(reason);
            case CustomerConflictResolved(_, var taken, var reason, _) ->
                    staff("a person decided whose particulars count: " + lower(taken.name()))
                            .because(reason);
        };
    }

    static Told of(ArrangementEvent event) {
        return switch (event) {
            case PauseArranged(_, _, _, var pause, _, var reason) ->
                    arranged(pause).because(reason);
            case PauseClaimed(_, _, _, var pause, _, var reason) -> claimed(pause).because(reason);
            case ClaimAnswered(_, _, _, var reply, _, _, var reason) ->
                    everybody(
                                    reply == Claim.Reply.ACCEPTED
                                            ? "what the customer said was accepted"
                                            : "what the customer said was declined")
                            .because(reason);
            case PauseEnded(_, _, var on, _, _, var reason) ->
                    everybody("what paused collection ended; it goes on from " + on)
                            .because(reason);
            case AccessOverridden(_, _, var override) ->
                    everybody(
                                    "a person gave the account "
                                            + lower(override.level().name())
                                            + " access until "
                                            + override.untilAt())
                            .because(override.reason());
            case TermsAgreed(_, _, _, _, var reason) ->
                    everybody("it was agreed how the account is collected from").because(reason);
            case AccessOverrideEnded(_, _, var at, _, var reason) ->
                    everybody("what a person decided about access counts no longer as of " + at)
                            .because(reason);
        };
    }

    static Told of(AccessEvent event) {
        return switch (event) {
            case AccessChanged(_, _, var present, _, _) -> access(present);
        };
    }

    static Told of(AccessRulesEvent event) {
        return switch (event) {
            case AccessRulesSet(_, var rules, _) ->
                    staff(
                            "doors are "
                                    + lower(rules.whenInDoubt().name())
                                    + " in doubt, and "
                                    + rules.features().size()
                                    + " features close by themselves");
        };
    }

    private static Told access(Access present) {
        String level = "the account has " + lower(present.level().name()) + " access";
        return switch (present.ground()) {
            case Ground.PaidUp() -> everybody(level + " because nothing that it owes costs it any");
            case Ground.Overdue(_, var toLift, var version, var steps) ->
                    everybody(level + " until " + toLift + " that is overdue is paid")
                            .because("by " + steps(steps))
                            .under(version);
            case Ground.Overridden(var override, _) ->
                    everybody(level + " by a person's decision until " + override.untilAt())
                            .because(override.reason());
        };
    }

    private static String steps(List<StepRef> steps) {
        return steps.stream().map(StepRef::step).distinct().collect(Collectors.joining(", "));
    }

    private static Told arranged(Pause pause) {
        return switch (pause) {
            case Pause.Dispute(_, var amount, _) ->
                    everybody(amount + " of an invoice is disputed; the rest is collected");
            case Pause.Promise(_, var untilOn, _) ->
                    everybody("payment is promised; collection waits until " + untilOn);
            case Pause.InstalmentPlan(_, var parts, _) ->
                    everybody(
                            "it is paid off in "
                                    + parts.size()
                                    + " parts; collection waits while they are paid");
            case Pause.Hold(var kind, _) ->
                    staff("a legal hold (" + lower(kind.name()) + ") stops collection");
        };
    }

    private static Told claimed(Pause pause) {
        return everybody("the customer says: " + arranged(pause).sentence());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
