/**
 * What was really done about an account that owes, told by events: messages ordered, sent, bounced
 * or not sent, alerts, steps, fees, and proposed ends, each with its reason and policy version.
 *
 * <p>Its case decides by {@code domain.collection} what is due and remembers it, so that nothing is
 * ordered twice; it sends, charges and restricts nothing itself. Start with {@link
 * io.tieout.domain.collection.casefile.CollectionCase}.
 */
@NullMarked
package io.tieout.domain.collection.casefile;

import org.jspecify.annotations.NullMarked;
