package io.tieout.bootstrap.faults.kill;

import io.tieout.bootstrap.faults.kill.Step.When;
import java.util.regex.Pattern;

/** Where a node is when it is killed: between two things that must look like one from outside. */
enum KillPoint {
    /** decided, and not written yet */
    BEFORE_APPEND {
        @Override
        boolean is(Step step, String thread) {
            return step.when() == When.BEFORE && Step.isAppend(step.sql());
        }
    },
    /** written, and not committed yet */
    AFTER_APPEND {
        @Override
        boolean is(Step step, String thread) {
            return step.when() == When.AFTER && Step.isAppend(step.sql());
        }
    },
    /** committed, and whoever asked does not know it */
    BEFORE_ANSWER {
        @Override
        boolean is(Step step, String thread) {
            return step.when() == When.AFTER_COMMIT
                    && step.hasAppended()
                    && ANSWERING.matcher(thread).matches();
        }
    },
    /** the books have it, and the operation does not say so */
    BEFORE_MARK {
        @Override
        boolean is(Step step, String thread) {
            return step.when() == When.BEFORE
                    && step.sql().startsWith("update \"accounting_operation\"")
                    && step.values().contains("DONE");
        }
    },
    /** the event is written, its view is not */
    IN_PROJECTION {
        @Override
        boolean is(Step step, String thread) {
            return step.when() == When.BEFORE
                    && step.hasAppended()
                    && VIEW_WRITE.matcher(step.sql()).lookingAt();
        }
    },
    /** fresh tokens came, and are not kept yet */
    IN_REFRESH {
        @Override
        boolean is(Step step, String thread) {
            return step.when() == When.BEFORE
                    && step.sql().startsWith("update \"connection_token\"")
                    && step.sql().contains("\"access_sealed\"");
        }
    };

    /** the web server's threads that hold somebody's request */
    private static final Pattern ANSWERING = Pattern.compile("(tomcat-handler|task)-.*");

    private static final Pattern VIEW_WRITE =
            Pattern.compile("(insert into|update|merge into) \"[a-z_]+_view\"");

    /** each in turn */
    static KillPoint number(int number) {
        return values()[number % values().length];
    }

    abstract boolean is(Step step, String thread);
}
