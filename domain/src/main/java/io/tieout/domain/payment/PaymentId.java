package io.tieout.domain.payment;

import java.util.UUID;

/** Names one payment. Derived from where it was first seen, so seeing it twice is one payment. */
public record PaymentId(UUID value) {}
