/**
 * What the house does again and again without being asked, each job on one node at a time, on
 * machine time.
 *
 * <p>It knows when and where, not what: a job is a name, a pause and something to run. Tenants'
 * time has its own alarms. Start with {@link io.tieout.persistence.schedule.RecurringJobs}.
 */
@NullMarked
package io.tieout.persistence.schedule;

import org.jspecify.annotations.NullMarked;
