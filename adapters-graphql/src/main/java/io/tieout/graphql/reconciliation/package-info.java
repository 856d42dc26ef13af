/**
 * The reconciliation queue in the schema: {@code reconciliation.graphqls}.
 *
 * <p>A row has no id of its own: its payment and the document that it pays name it. Start with
 * {@link io.tieout.graphql.reconciliation.ReconciliationQueries}.
 */
@NullMarked
package io.tieout.graphql.reconciliation;

import org.jspecify.annotations.NullMarked;
