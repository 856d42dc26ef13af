/**
 * Drifts in the database: their view, written in the command's transaction, and what is known of
 * documents without asking for them.
 *
 * <p>A row believes its events. Start with {@link io.tieout.persistence.drift.DriftProjection},
 * then {@link io.tieout.persistence.drift.JooqDriftViews}.
 */
@NullMarked
package io.tieout.persistence.drift;

import org.jspecify.annotations.NullMarked;
