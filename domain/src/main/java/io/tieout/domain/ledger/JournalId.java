package io.tieout.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one journal of a tenant. What it follows from names it, so that twice is once. */
public record JournalId(UUID value) {

    /** the journal that follows from this cause, the {@code part}th of those that do */
    public static JournalId of(Cause cause, int part) {
        return named("journal:" + cause.subject() + ":" + cause.version() + ":" + part);
    }

    /** the one journal that may reverse the named one */
    public JournalId reversal() {
        return named("reversal:" + value);
    }

    private static JournalId named(String name) {
        return new JournalId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
