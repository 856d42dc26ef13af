package io.tieout.bootstrap.faults.prefix;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.TrialBalance;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small part of what {@code ./tieout faults F3} does. */
final class EveryPrefixTest {

    private static final UUID FORGOTTEN = new UUID(1, 0);

    @TempDir private Path folder;

    @Test
    void everyWayOfReadingGivesTheSameBalancesAndViews() {
        FaultReport report = new EveryPrefix().run(ground());

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures()).contains(new FaultReport.Figure("logs", "20"));
    }

    @Test
    void aReaderThatForgetsOneJournalIsFoundOut() {
        FaultReport.Draft draft = new FaultReport.Draft();
        EveryPrefix.balances(ground(), 1, EveryPrefixTest::forgetfully, draft);

        assertThat(draft.report().broken())
                .anySatisfy(how -> assertThat(how).contains("the first"));
    }

    private static TrialBalance forgetfully(TrialBalance balance, Journal journal) {
        return journal.cause().subject().equals(FORGOTTEN) ? balance : balance.plus(journal);
    }

    private Ground ground() {
        return new Ground(folder, RunningHouse.PROGRAMS, new Scale(1, 100), 1, Progress.SILENT);
    }
}
