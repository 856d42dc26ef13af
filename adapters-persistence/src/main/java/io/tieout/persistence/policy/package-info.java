/**
 * The versions of a tenant's approval policy, as rows, and the signatures that rest on them.
 *
 * <p>It decides nothing. Start with {@link io.tieout.persistence.policy.JooqApprovalPolicies}.
 */
@NullMarked
package io.tieout.persistence.policy;

import org.jspecify.annotations.NullMarked;
