package io.tieout.application.command;

/** Whether the sender named a key under which this command must take effect only once. */
public sealed interface Once {

    /** No key: the command's own idempotency is all there is. */
    record Unkeyed() implements Once {}

    /**
     * Take effect once per (tenant, actor, mutation, key).
     *
     * @param inputHash SHA-256 of the canonical input, so that the same key with other input is
     *     refused
     */
    record Keyed(String mutation, String key, String inputHash) implements Once {}
}
