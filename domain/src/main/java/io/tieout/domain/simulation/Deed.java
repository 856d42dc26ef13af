package io.tieout.domain.simulation;

/** What collection does about an account. */
public enum Deed {
    REMIND,
    ALERT_OWNER,
    CHARGE_FEE,
    TAKE_FEE_BACK,
    RESTRICT,
    BLOCK,
    PROPOSE_WRITE_OFF,
    PROPOSE_HAND_OVER
}
