package io.tieout.application.collection;

import io.tieout.application.command.Command;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.latefee.FeeCap;
import java.time.LocalDate;

/** What one person can order of the collection policies of the tenant. */
public sealed interface RulebookCommand extends Command {

    /** Keeps a version of a policy that charges nothing by itself. */
    record SaveCollectionPolicy(CollectionPolicy policy, String reason)
            implements RulebookCommand {}

    /**
     * Keeps what a law allows from a day on.
     *
     * @param source the law, and where it was read
     */
    record SaveFeeCap(FeeCap cap, String source) implements RulebookCommand {}

    /** Puts rules on trial beside the policy in force of the same accounts. */
    record TryOutPolicy(String accountClass, CollectionRules rules, String reason)
            implements RulebookCommand {}

    /** Ends the trial of rules. */
    record DropShadowPolicy(int number, String reason) implements RulebookCommand {}

    /**
     * Lets rules on trial that charge nothing by themselves count.
     *
     * @param fromVersion the newest version of all classes that the author looked at
     */
    record PromotePolicy(int number, int fromVersion, LocalDate effectiveFrom, String reason)
            implements RulebookCommand {}
}
