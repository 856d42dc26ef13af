package io.tieout.domain.collection.policy;

/** What a step does. */
public sealed interface Action {

    /** Writes to the customer. */
    record Remind(Channel channel) implements Action {}

    /** Tells the person in charge of the account. */
    record AlertOwner() implements Action {}

    /** What hurts the customer, and happens only after a warning. */
    sealed interface Harsh extends Action {
        Warning warning();
    }

    /** Charges what the terms of the account's currency say. */
    record ChargeFee(Warning warning) implements Harsh {}

    /** Lets the customer read, and change nothing. */
    record Restrict(Warning warning) implements Harsh {}

    /** Shuts the customer out. */
    record Block(Warning warning) implements Harsh {}

    /** Proposes how it ends; a person decides. */
    record Conclude(Ending ending, Warning warning) implements Harsh {}
}
