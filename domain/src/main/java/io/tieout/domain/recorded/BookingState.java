package io.tieout.domain.recorded;

import io.tieout.domain.accounting.DocumentLink;

/** How far a payment has come into the books. */
public sealed interface BookingState {

    /** The books have not answered. */
    record Underway() implements BookingState {}

    /** It stands there. */
    record Landed(DocumentLink document) implements BookingState {}

    /** They would not take it. */
    record Refused(String reason) implements BookingState {}
}
