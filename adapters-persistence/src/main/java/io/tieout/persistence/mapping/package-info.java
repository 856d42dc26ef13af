/**
 * What our words mean, as rows: one per word that somebody said something about.
 *
 * <p>It decides nothing. Start with {@link io.tieout.persistence.mapping.JooqMappings}.
 */
@NullMarked
package io.tieout.persistence.mapping;

import org.jspecify.annotations.NullMarked;
