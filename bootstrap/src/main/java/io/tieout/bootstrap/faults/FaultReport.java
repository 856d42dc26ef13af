package io.tieout.bootstrap.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of a run.
 *
 * @param figures what was counted and measured, in the order in which it is told
 * @param broken how the promise was broken, each case in one sentence; empty when it held
 */
public record FaultReport(List<Figure> figures, List<String> broken) {

    /** Something counted or measured. */
    public record Figure(String name, String value) {}

    public FaultReport {
        figures = List.copyOf(figures);
        broken = List.copyOf(broken);
    }

    public boolean isHeld() {
        return broken.isEmpty();
    }

    /** A report that is being written. Safe for use by several threads. */
    public static final class Draft {

        /** More of the same tells nobody more. */
        private static final int MOST_CASES = 20;

        private final List<Figure> figures = new ArrayList<>();
        private final List<String> broken = new ArrayList<>();
        private int untold;

        public synchronized Draft figure(String name, Object value) {
            figures.add(new Figure(name, value.toString()));
            return this;
        }

        public synchronized Draft broken(String how) {
            if (broken.size() < MOST_CASES) {
                broken.add(how);
            } else {
                untold++;
            }
            return this;
        }

        /** the promise is broken unless the two are equal */
        public Draft expect(String what, Object expected, Object actual) {
            return expected.equals(actual)
                    ? this
                    : broken(what + ": expected " + expected + " but got " + actual);
        }

        public synchronized FaultReport report() {
            List<String> cases = new ArrayList<>(broken);
            if (untold > 0) {
                cases.add("and " + untold + " more of this kind");
            }
            return new FaultReport(figures, cases);
        }
    }
}
