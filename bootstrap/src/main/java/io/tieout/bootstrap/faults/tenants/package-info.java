/**
 * F14: one tenant asks for, and tries to change, what belongs to another, by every operation of the
 * published schema and straight through the application's database role. Nothing succeeds.
 *
 * <p>It knows no operation by name: it reads the schema and the tables, so that what is added later
 * is tried too. At the end one of the attacked tenant's own makes some of the same attempts, and
 * has to be found out. Start with {@link io.tieout.bootstrap.faults.tenants.CrossTenant}.
 */
@NullMarked
package io.tieout.bootstrap.faults.tenants;

import org.jspecify.annotations.NullMarked;
