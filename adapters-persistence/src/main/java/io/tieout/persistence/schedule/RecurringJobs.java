package io.tieout.persistence.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs recurring jobs, each on whichever node finds it due first: a row per job says when, and a
 * node that dies while it runs one loses it to another.
 */
public final class RecurringJobs implements AutoCloseable {

    /** jobs are hours apart: looking twice a minute costs nothing and is soon enough */
    private static final Duration POLL = Duration.ofSeconds(30);

    /** how long stopping waits for a job under way; another node runs it again */
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    /**
     * @param app may read and write the table of due jobs, and opens no tenant for that
     */
    public RecurringJobs(DataSource app, List<RecurringJob> jobs) {
        this(app, jobs, POLL);
    }

    RecurringJobs(DataSource app, List<RecurringJob> jobs, Duration poll) {
        scheduler =
                Scheduler.create(app)
                        .startTasks(jobs.stream().map(RecurringJobs::task).toList())
                        .tableName("scheduled_task")
                        .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                        .threads(1)
                        .pollingInterval(poll)
                        .shutdownMaxWait(STOP)
                        .build();
    }

    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
                .execute((_, _) -> job.work().run());
    }
}
