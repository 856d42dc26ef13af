/**
 * The approval policy of a tenant: how it is changed by two people, who reads it, and what it
 * approves by itself.
 *
 * <p>It knows no document but invoices and credit memos. Start with {@link
 * io.tieout.application.policy.ChangesApprovalPolicy}.
 */
@NullMarked
package io.tieout.application.policy;

import org.jspecify.annotations.NullMarked;
