package io.tieout.application.axon;

/**
 * Why a command is sent.
 *
 * @param correlation what the whole chain began with
 * @param causation what led to this command directly: an event's id, or the chain's own beginning
 */
record Cause(String correlation, String causation) {

    private static final ScopedValue<Cause> AT_HAND = ScopedValue.newInstance();

    /** the event an automation is taking on this thread, else a new chain under the given id */
    static Cause atHandOr(String beginning) {
        return AT_HAND.isBound() ? AT_HAND.get() : new Cause(beginning, beginning);
    }

    /** runs an automation's reaction; the commands it sends name this cause */
    void during(Runnable reaction) {
        ScopedValue.where(AT_HAND, this).run(reaction);
    }
}
