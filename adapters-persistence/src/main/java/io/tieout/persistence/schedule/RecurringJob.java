package io.tieout.persistence.schedule;

import java.time.Duration;

/**
 * Something that is done again and again.
 *
 * @param name never changed once used: under it stands when the job is due
 * @param pause between the end of one run and the next
 * @param work may run twice when its node dies; what it throws is logged, and the next run comes
 */
public record RecurringJob(String name, Duration pause, Runnable work) {}
