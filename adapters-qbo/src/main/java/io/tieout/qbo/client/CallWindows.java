package io.tieout.qbo.client;

import io.tieout.application.accounting.CallJournal.Answered;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * QuickBooks' limits as sliding windows over one company's calls. Not safe for concurrent use.
 *
 * <p>A call counts from when it leaves until a whole window after its answer came by the tenant's
 * clock, or five times as long by the machine's, because the tenant's may stand. QuickBooks saw it
 * somewhere in between, so no window of theirs can hold more calls than one of ours, whatever the
 * network does to their spacing.
 */
final class CallWindows {

    /**
     * Calls a second, and so also at once, because a call under way counts; "Limits and throttles"
     * page, read 2026-11-20; in force since 2025-09-15.
     */
    static final int AT_ONCE = 10;

    /** "Limits and throttles" page, read 2026-11-20; all applications of a company together */
    static final int PER_MINUTE = 500;

    /** "Limits and throttles" page, read 2026-11-20; per company and application */
    static final int BATCHES_PER_MINUTE = 40;

    static final Duration LONGEST = Duration.ofMinutes(1);

    private record Window(int calls, Duration length, boolean isForBatches) {
        boolean holds(boolean isBatch) {
            return isBatch || !isForBatches;
        }
    }

    private static final List<Window> ALL =
            List.of(
                    new Window(AT_ONCE, Duration.ofSeconds(1), false),
                    new Window(PER_MINUTE, LONGEST, false),
                    new Window(BATCHES_PER_MINUTE, LONGEST, true));

    /** A call whose answer came. */
    private record Past(Moment at, boolean isBatch) {}

    private final Deque<Past> answered = new ArrayDeque<>();
    private int underWay;
    private int batchesUnderWay;

    int underWay() {
        return underWay;
    }

    void left(boolean isBatch) {
        underWay++;
        batchesUnderWay += isBatch ? 1 : 0;
    }

    void cameBack(boolean isBatch, Moment at) {
        underWay--;
        batchesUnderWay -= isBatch ? 1 : 0;
        answered.addLast(new Past(at, isBatch));
    }

    /**
     * Puts what is known from elsewhere in place of what was counted so far. Nobody wrote down what
     * the machine's clock showed then: it is taken to have run like the tenant's.
     */
    void resume(Collection<Answered> past, Moment now) {
        answered.clear();
        past.stream()
                .sorted(Comparator.comparing(Answered::at))
                .map(call ->
                        new Past(
                                now.minus(Duration.between(call.at(), now.tenants())),
                                call.isBatch()))
                .forEach(answered::addLast);
    }

    void forget(Moment now) {
        while (!answered.isEmpty() && answered.getFirst().at().plus(LONGEST).hasCome(now)) {
            answered.removeFirst();
        }
    }

    boolean isOpen(boolean isBatch, Moment now) {
        return ALL.stream()
                .filter(window -> window.holds(isBatch))
                .allMatch(window -> isRoomy(window) || used(window, now) < window.calls());
    }

    /** when enough answers will have left every window, if no call comes back before */
    Moment opensAfter(boolean isBatch, Moment now) {
        return ALL.stream()
                .filter(window -> window.holds(isBatch))
                .map(window -> opensAfter(window, now))
                .reduce(now, Moment::orLater);
    }

    /** whether it could hold one more even if every call counted: most are, and that is quick */
    private boolean isRoomy(Window window) {
        return answered.size() + underWay(window) < window.calls();
    }

    private Moment opensAfter(Window window, Moment now) {
        if (isRoomy(window)) {
            return now;
        }
        var counted = counted(window, now);
        int mustLeave = counted.size() + underWay(window) - (window.calls() - 1);
        return mustLeave <= 0 || counted.isEmpty()
                ? now
                : counted.get(Math.min(mustLeave, counted.size()) - 1).at().plus(window.length());
    }

    private int used(Window window, Moment now) {
        return underWay(window) + counted(window, now).size();
    }

    private int underWay(Window window) {
        return window.isForBatches() ? batchesUnderWay : underWay;
    }

    /** the oldest first */
    private List<Past> counted(Window window, Moment now) {
        List<Past> counted = new ArrayList<>();
        for (var latest = answered.descendingIterator(); latest.hasNext(); ) {
            var call = latest.next();
            if (call.at().plus(window.length()).hasCome(now)) {
                break;
            }
            if (window.holds(call.isBatch())) {
                counted.add(call);
            }
        }
        return counted.reversed();
    }
}
