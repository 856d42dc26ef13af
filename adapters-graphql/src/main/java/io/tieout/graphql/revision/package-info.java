/**
 * Revisions of landed invoices, in the schema: {@code invoice-revision.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.revision.RevisionMutations}.
 */
@NullMarked
package io.tieout.graphql.revision;

import org.jspecify.annotations.NullMarked;
