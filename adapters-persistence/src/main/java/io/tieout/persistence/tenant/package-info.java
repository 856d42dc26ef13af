/**
 * The wall between tenants: every transaction of the application runs in the scope of one tenant,
 * or openly in none, and PostgreSQL's row-level security reads that scope.
 *
 * <p>It knows nothing of what the rows mean. Start with {@link
 * io.tieout.persistence.tenant.TenantScope}, then {@link
 * io.tieout.persistence.tenant.Transactions}.
 */
@NullMarked
package io.tieout.persistence.tenant;

import org.jspecify.annotations.NullMarked;
