package io.tieout.application.standing;

import io.tieout.application.accounting.Turn;

/** Why a record asks for somebody, and for whom. */
public sealed interface StandingReason permits OrphanReason, StaleReason {

    /** its place in the list */
    int ordinal();

    Turn turn();

    /** what can be done */
    String nextStep();
}
