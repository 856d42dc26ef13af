/**
 * Going live as the API shows and orders it.
 *
 * <p>Start with {@link io.tieout.graphql.golive.GoLiveController}.
 */
@NullMarked
package io.tieout.graphql.golive;

import org.jspecify.annotations.NullMarked;
