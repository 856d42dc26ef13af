package io.tieout.application.collection;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The collection policies of a tenant and the caps of its fees, to be looked at. */
public interface Rulebooks {

    /** A version, and how it came to be; {@code savedAt} is tenant time. */
    record SavedPolicy(
            CollectionPolicy policy,
            ActorId author,
            ActorId allowedBy,
            String reason,
            Instant savedAt) {}

    /** What a law allows, where that was read, and who recorded it; in tenant time. */
    record SavedCap(FeeCap cap, String source, ActorId by, Instant savedAt) {}

    /**
     * the versions, the newest first; one statement
     *
     * @param accountClass of this class only; {@code ""} is the policy of all accounts
     */
    Page<SavedPolicy> policies(Viewer viewer, Optional<String> accountClass, PageRequest page);

    /** the version, if there is one; one statement */
    Optional<SavedPolicy> policy(Viewer viewer, int version);

    /** by jurisdiction, class, currency and day; one statement */
    List<SavedCap> caps(Viewer viewer);

    /** everything that decisions are made by; two statements */
    Rulebook of(TenantId tenant);
}
