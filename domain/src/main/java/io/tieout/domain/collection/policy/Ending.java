package io.tieout.domain.collection.policy;

/** What is proposed when nothing helped; a policy without it goes on as it stands. */
public enum Ending {
    WRITE_OFF,
    HAND_OVER
}
