package io.tieout.persistence.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecurringJobsTest {

    private static final Duration SOON = Duration.ofMillis(100);

    private final AtomicInteger runs = new AtomicInteger();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aJobRunsOnOneNodeAtATime() {
        var daily = new RecurringJob("test.daily", Duration.ofDays(1), runs::incrementAndGet);

        try (var here = jobs(daily);
                var there = jobs(daily)) {
            here.start();
            there.start();

            soon().until(() -> runs.get() > 0);
            soon().during(SOON.multipliedBy(5)).until(() -> runs.get() == 1);
        }
    }

    @Test
    void aJobThatFailsRunsAgainAndKeepsNoOtherFromRunning() {
        var failing =
                new RecurringJob(
                        "test.failing",
                        SOON,
                        () -> {
                            throw new IllegalStateException("failed " + runs.incrementAndGet());
                        });
        var others = new AtomicInteger();
        var other = new RecurringJob("test.other", SOON, others::incrementAndGet);

        try (var here = jobs(failing, other)) {
            here.start();

            soon().untilAsserted(() -> assertThat(runs).hasValueGreaterThan(1));
            soon().untilAsserted(() -> assertThat(others).hasValueGreaterThan(1));
        }
    }

    @Test
    void aJobIsNotRunAgainBecauseANodeStarts() {
        var daily = new RecurringJob("test.daily", Duration.ofDays(1), runs::incrementAndGet);
        try (var first = jobs(daily)) {
            first.start();
            soon().until(() -> runs.get() == 1);
        }

        try (var second = jobs(daily)) {
            second.start();

            soon().during(SOON.multipliedBy(5)).until(() -> runs.get() == 1);
        }
    }

    private RecurringJobs jobs(RecurringJob... jobs) {
        return new RecurringJobs(database.databases().app(), List.of(jobs), SOON);
    }

    /** A build machine may be busy with other things. */
    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
