/**
 * Collecting what is overdue: by which policies, from what facts, what was done, and what people
 * arrange with an account that owes.
 *
 * <p>What all that means says {@code domain.collection}. Start with {@link
 * io.tieout.application.collection.CollectionCommand}.
 */
@NullMarked
package io.tieout.application.collection;

import org.jspecify.annotations.NullMarked;
