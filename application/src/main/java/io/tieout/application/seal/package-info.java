/**
 * Proof that stored events are what was stored: a chain of keyed hashes over every event, laid in
 * the background, in nobody's way.
 *
 * <p>What is sealed is also noted with a {@link io.tieout.application.seal.Witness} outside the
 * database, so that an export can be checked by whoever has neither key nor database: {@link
 * io.tieout.application.seal.ExportCheck}.
 *
 * <p>The events of the last minute may not be sealed yet, and a verification says how many. Start
 * with {@link io.tieout.application.seal.Seals}.
 */
@NullMarked
package io.tieout.application.seal;

import org.jspecify.annotations.NullMarked;
