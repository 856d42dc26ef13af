package io.tieout.qbo.client;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;

/**
 * One company's books in QuickBooks Online and whose they are.
 *
 * @param companyId QuickBooks' realm id, digits
 */
public record Realm(ConnectionId connection, TenantId tenant, String companyId) {}
