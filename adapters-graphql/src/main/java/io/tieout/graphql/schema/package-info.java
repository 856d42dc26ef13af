/**
 * What every concept's part of the schema is made of: scalars, global ids, pages, and tables that
 * say where a field's value comes from.
 *
 * <p>It knows no concept. Start with {@link io.tieout.graphql.schema.Fields}.
 */
@NullMarked
package io.tieout.graphql.schema;

import org.jspecify.annotations.NullMarked;
