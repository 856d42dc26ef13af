package io.tieout.bootstrap.faults.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.axon.EventStorage;
import io.tieout.application.axon.ParkedEvents;
import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultReport.Figure;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small part of what {@code ./tieout faults F12} does. */
final class PoisonEventsTest {

    @TempDir private Path folder;

    @Test
    void onceThatIsMendedEachStreamIsWhereItWouldHaveBeen() {
        FaultReport report = once(storage -> storage, Duration.ofMinutes(1));

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures())
                .contains(
                        new Figure("streams", "40"),
                        new Figure("events that could not be handled at first", "4"));
    }

    @Test
    void whatIsNotSetAsideIsMissedForEver() {
        FaultReport report = once(PoisonEventsTest::forgetful, Duration.ofMillis(1));

        assertThat(report.broken())
                .anySatisfy(how -> assertThat(how).contains("answered once that is mended"));
    }

    private FaultReport once(UnaryOperator<EventStorage> change, Duration patience) {
        return PoisonEvents.once(
                new Ground(folder, RunningHouse.PROGRAMS, new Scale(1, 25), 1, Progress.SILENT),
                change,
                patience);
    }

    /** it takes what could not be handled, and keeps nothing of it */
    private static EventStorage forgetful(EventStorage storage) {
        ParkedEvents parked =
                (ParkedEvents)
                        Proxy.newProxyInstance(
                                ParkedEvents.class.getClassLoader(),
                                new Class<?>[] {ParkedEvents.class},
                                (_, method, arguments) ->
                                        method.getName().startsWith("park")
                                                ? null
                                                : method.invoke(storage.parked(), arguments));
        return new EventStorage(
                storage.engine(),
                storage.transactions(),
                storage.tokens(),
                parked,
                storage.tenancy(),
                storage.conflicts());
    }
}
