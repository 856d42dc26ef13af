package io.tieout.domain.invoice;

import io.tieout.domain.people.ActorId;

/** Whether an approver took a document that landed differently for what was approved. */
public sealed interface Acceptance {

    /** Nobody did, or nobody need. */
    record None() implements Acceptance {}

    record Given(ActorId by, String reason) implements Acceptance {}
}
