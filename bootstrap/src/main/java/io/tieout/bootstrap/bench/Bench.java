package io.tieout.bootstrap.bench;

import java.util.List;

/** One question about speed, asked under one or more conditions. */
public interface Bench {

    /** what it is called on the command line, such as {@code R1} */
    String id();

    /** what is measured, in one sentence without a full stop */
    String question();

    /** what it is measured against in the same run, in one sentence without a full stop */
    String yardstick();

    /** sets up what its trials share; whoever opens it closes it */
    Stand open(BenchGround ground);

    /** What the trials of one bench share while they are measured. */
    interface Stand extends AutoCloseable {

        /** in the order in which they are measured */
        List<Trial> trials();

        @Override
        void close();
    }
}
