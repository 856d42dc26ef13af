package io.tieout.application.collection;

import io.tieout.application.command.Command;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.latefee.FeeCap;

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
}
