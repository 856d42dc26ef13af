package io.tieout.domain.payment;

/** Why money of a payment went back to the payer. */
public enum ReturnCause {
    /** we gave it back: it settles nothing, and nobody has it as a credit any more */
    REFUNDED,
    /** it never came: the bank took it back, and what it paid is owed again */
    BOUNCED
}
