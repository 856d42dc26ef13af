package io.tieout.domain.wrong;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Decides by what the machine's clock says, and invents an id. */
public final class ImpatientRule {
    public Instant instant() {
        return Instant.now();
    }

    public LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public InstantSource clock() {
        return InstantSource.system();
    }

    public UUID id() {
        return UUID.randomUUID();
    }
}
