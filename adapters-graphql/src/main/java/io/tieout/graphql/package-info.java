/** The GraphQL face of Tieout. */
@NullMarked
package io.tieout.graphql;

import org.jspecify.annotations.NullMarked;
