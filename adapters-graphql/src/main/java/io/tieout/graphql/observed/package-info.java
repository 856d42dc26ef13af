/**
 * Documents of others as the API shows them.
 *
 * <p>Reads only: nobody orders anything of them. Start with {@link
 * io.tieout.graphql.observed.ObservedController}.
 */
@NullMarked
package io.tieout.graphql.observed;

import org.jspecify.annotations.NullMarked;
