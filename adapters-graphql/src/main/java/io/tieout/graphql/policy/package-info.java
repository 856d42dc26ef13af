/**
 * The approval policy in the schema: {@code approval-policy.graphqls}.
 *
 * <p>It shows the rules and takes proposals; who allows one does so with {@code allowAct}. Start
 * with {@link io.tieout.graphql.policy.PolicyController}.
 */
@NullMarked
package io.tieout.graphql.policy;

import org.jspecify.annotations.NullMarked;
