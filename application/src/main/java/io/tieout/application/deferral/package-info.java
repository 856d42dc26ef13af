/**
 * Defers what landed documents credit to income and what is earned by schedule, by an entry beside
 * each.
 *
 * <p>It follows the document: what landed is deferred, what says otherwise later is reversed and
 * deferred anew. Who asks twice posts once. Start with {@link
 * io.tieout.application.deferral.DeferralHandlers}.
 */
@NullMarked
package io.tieout.application.deferral;

import org.jspecify.annotations.NullMarked;
