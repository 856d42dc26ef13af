package io.tieout.bootstrap.faults.flood;

import io.tieout.bootstrap.faults.Scale;

/**
 * How large the rounds with many companies are.
 *
 * @param operations of each company, when all are alike
 * @param neighbours companies beside the one with a flood
 * @param few operations of each neighbour
 * @param flood operations of the one with a flood
 */
record Size(int companies, int operations, int neighbours, int few, int flood) {

    private static final Size WHOLE = new Size(20, 500, 5, 100, 2_000);

    /** Fewer need not wait for their next second often enough to show how fast they are. */
    private static final int LEAST_OPERATIONS = 40;

    private static final int LEAST_FEW = 12;
    private static final int LEAST_FLOOD = 40;

    /** less work in fewer companies, but never so little that no limit matters */
    static Size of(Scale scale) {
        int all = scale.of(WHOLE.companies * WHOLE.operations);
        int companies = Math.clamp(all / LEAST_OPERATIONS, 2, WHOLE.companies);
        return new Size(
                companies,
                Math.max(LEAST_OPERATIONS, all / companies),
                Math.min(WHOLE.neighbours, companies - 1),
                Math.max(LEAST_FEW, scale.of(WHOLE.few)),
                Math.max(LEAST_FLOOD, scale.of(WHOLE.flood)));
    }

    int inAll() {
        return companies * operations + 2 * neighbours * few + flood;
    }
}
