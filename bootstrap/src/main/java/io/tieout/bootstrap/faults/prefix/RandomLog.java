package io.tieout.bootstrap.faults.prefix;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.ledger.AnyJournal;
import io.tieout.bootstrap.faults.prefix.Sums.Sum;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.TrialBalance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;

/** A ledger made up by chance, some of it taken back, and what it comes to in every way. */
final class RandomLog {

    private static final int LONGEST = 120;
    private static final int ONE_TAKEN_BACK_IN = 5;
    private static final int MOST_SEGMENTS = 16;

    /** the sizes of batches */
    static final List<Integer> BATCHES = List.of(1, 7, 100, 1_000);

    private final String name;
    private final List<Journal> journals;
    private final BiFunction<TrialBalance, Journal, TrialBalance> fold;
    private final Random random;

    private RandomLog(
            String name,
            List<Journal> journals,
            BiFunction<TrialBalance, Journal, TrialBalance> fold,
            Random random) {
        this.name = name;
        this.journals = journals;
        this.fold = fold;
        this.random = random;
    }

    /**
     * @param fold takes one journal more into a balance, so that a test can forget one
     */
    static RandomLog of(long seed, BiFunction<TrialBalance, Journal, TrialBalance> fold) {
        Random random = new Random(seed);
        AnyJournal any = new AnyJournal(random);
        List<Journal> journals = new ArrayList<>();
        int length = 1 + random.nextInt(LONGEST);
        while (journals.size() < length) {
            boolean isTakenBack = !journals.isEmpty() && random.nextInt(ONE_TAKEN_BACK_IN) == 0;
            journals.add(
                    isTakenBack
                            ? journals.get(random.nextInt(journals.size()))
                                    .reversed(
                                            any.day(),
                                            new Cause(new UUID(3, seed), journals.size()),
                                            Reason.INVOICE_VOIDED)
                            : any.next(journals.size()));
        }
        return new RandomLog("log " + seed, List.copyOf(journals), fold, random);
    }

    int length() {
        return journals.size();
    }

    void judge(FaultReport.Draft draft) {
        Sums expected = new Sums();
        TrialBalance running = TrialBalance.empty();
        List<TrialBalance> snapshots = new ArrayList<>(List.of(running));
        for (int end = 1; end <= journals.size(); end++) {
            running = fold.apply(running, journals.get(end - 1));
            expected.add(journals.get(end - 1));
            snapshots.add(running);
            compare(draft, "the first " + end, expected.standing(), Sums.of(running));
        }
        Map<TrialBalance.Key, Sum> whole = expected.standing();
        int at = random.nextInt(journals.size());
        compare(draft, "from " + at + " on", whole, Sums.of(tail(snapshots.get(at), at)));
        BATCHES.forEach(size -> compare(draft, "in batches of " + size, whole, inBatches(size)));
        for (int segments = 1; segments <= MOST_SEGMENTS; segments++) {
            compare(draft, "in " + segments + " segments", whole, inSegments(segments));
        }
    }

    private void compare(
            FaultReport.Draft draft,
            String how,
            Map<TrialBalance.Key, Sum> expected,
            Map<TrialBalance.Key, Sum> actual) {
        draft.expect(name + ", " + how, expected, actual);
    }

    private TrialBalance tail(TrialBalance snapshot, int at) {
        return fold(snapshot, journals.subList(at, journals.size()));
    }

    private Map<TrialBalance.Key, Sum> inBatches(int size) {
        Sums sums = new Sums();
        for (int from = 0; from < journals.size(); from += size) {
            List<Journal> batch = journals.subList(from, Math.min(from + size, journals.size()));
            sums.add(fold(TrialBalance.empty(), batch));
        }
        return sums.standing();
    }

    private Map<TrialBalance.Key, Sum> inSegments(int segments) {
        Sums sums = new Sums();
        for (int segment = 0; segment < segments; segment++) {
            int wanted = segment;
            sums.add(
                    fold(
                            TrialBalance.empty(),
                            journals.stream()
                                    .filter(journal ->
                                            Math.floorMod(journal.cause().hashCode(), segments)
                                                    == wanted)
                                    .toList()));
        }
        return sums.standing();
    }

    private TrialBalance fold(TrialBalance from, List<Journal> more) {
        TrialBalance balance = from;
        for (Journal journal : more) {
            balance = fold.apply(balance, journal);
        }
        return balance;
    }
}
