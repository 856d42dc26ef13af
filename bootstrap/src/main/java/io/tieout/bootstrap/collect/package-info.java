/**
 * Lets collection look at accounts when something happened to them and when their time has come, on
 * whichever node is first.
 *
 * <p>It decides nothing: {@code application.collection} does. Start with {@link
 * io.tieout.bootstrap.collect.CollectionRounds}.
 */
@NullMarked
package io.tieout.bootstrap.collect;

import org.jspecify.annotations.NullMarked;
