package io.tieout.domain.policy;

import io.tieout.domain.people.ActorId;

/** Who signed, and what that rests on. */
public record Signature(ActorId by, Authority authority) {}
