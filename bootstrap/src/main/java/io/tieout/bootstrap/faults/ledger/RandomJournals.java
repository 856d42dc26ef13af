package io.tieout.bootstrap.faults.ledger;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultRun;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalLine;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Makes a million journals by chance, reverses each, and adds up what it says itself. */
public final class RandomJournals implements FaultRun {

    private static final int JOURNALS = 1_000_000;

    /** how often progress is told; telling each would cost more than making it */
    private static final int ROUND = 1_000;

    @Override
    public String id() {
        return "L1";
    }

    @Override
    public String promise() {
        return "of 1,000,000 random journals none is out of balance, in its own currency or at"
                + " home, and each comes to nothing together with its reversal";
    }

    @Override
    public String unit() {
        return "journals";
    }

    @Override
    public FaultReport run(Ground ground) {
        return run(ground.scale(), ground.seed(), ground.progress(), Journal::lines);
    }

    /**
     * @param lines reads the lines of a journal, so that a test can leave one out
     */
    static FaultReport run(
            Scale scale, long seed, Progress progress, Function<Journal, List<JournalLine>> lines) {
        int number = scale.of(JOURNALS);
        AnyJournal any = new AnyJournal(new Random(seed));
        FaultReport.Draft report = new FaultReport.Draft();
        long read = 0;
        progress.begin(number, 0);
        for (int each = 0; each < number; each++) {
            Journal journal = any.next(each);
            Journal back = journal.reversed(any.day(), journal.cause(), journal.reason());
            judge(report, lines.apply(journal), lines.apply(back));
            read += lines.apply(journal).size();
            if ((each + 1) % ROUND == 0) {
                progress.done(ROUND);
            }
        }
        return report.figure("journals", number).figure("lines", read).report();
    }

    private static void judge(
            FaultReport.Draft report, List<JournalLine> lines, List<JournalLine> back) {
        report.expect("debits less credits", 0L, sum(lines, Amount::transaction));
        report.expect("debits less credits at home", 0L, sum(lines, Amount::home));
        Map<Object, Long> together = new HashMap<>();
        add(together, lines);
        add(together, back);
        report.expect(
                "places with something left after a reversal",
                0L,
                together.values().stream().filter(left -> left != 0).count());
    }

    private static long sum(List<JournalLine> lines, Function<Amount, Money> money) {
        return lines.stream()
                .mapToLong(line -> signed(line, money.apply(line.amount())))
                .reduce(0, Math::addExact);
    }

    private static void add(Map<Object, Long> together, List<JournalLine> lines) {
        lines.forEach(line ->
                together.merge(
                        line.place(), signed(line, line.amount().transaction()), Math::addExact));
    }

    private static long signed(JournalLine line, Money money) {
        return line.side() == Side.DEBIT ? money.minorUnits() : -money.minorUnits();
    }
}
