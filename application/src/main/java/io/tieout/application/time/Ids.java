package io.tieout.application.time;

import java.util.UUID;

/** Source of new ids: UUIDv7, ordered by machine time. */
public interface Ids {
    UUID next();
}
