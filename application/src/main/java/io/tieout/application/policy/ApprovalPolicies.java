package io.tieout.application.policy;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalRules;
import java.time.Instant;
import java.util.Optional;

/** The approval policy of a tenant and all its versions. */
public interface ApprovalPolicies {

    /**
     * One version.
     *
     * @param version counts the changes; 0 for the standard rules that nobody wrote
     * @param change who changed it and when; empty for version 0
     */
    record PolicyView(int version, ApprovalRules rules, Optional<Change> change) {

        /** what counts until somebody says otherwise */
        public static PolicyView standard() {
            return new PolicyView(0, ApprovalRules.standard(), Optional.empty());
        }
    }

    /**
     * How a version came to be.
     *
     * @param fromVersion the version it replaced
     * @param at when it began to count, in tenant time
     */
    record Change(int fromVersion, ActorId author, ActorId allowedBy, String reason, Instant at) {}

    /** the one that counts now; one statement */
    PolicyView inForce(Viewer viewer);

    /** the versions that somebody wrote, newest first; one statement */
    Page<PolicyView> history(Viewer viewer, PageRequest page);
}
