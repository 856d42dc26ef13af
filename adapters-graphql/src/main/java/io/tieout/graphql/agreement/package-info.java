/**
 * Agreements in the schema: {@code agreement.graphqls}.
 *
 * <p>Start with {@link io.tieout.graphql.agreement.AgreementMutations}.
 */
@NullMarked
package io.tieout.graphql.agreement;

import org.jspecify.annotations.NullMarked;
