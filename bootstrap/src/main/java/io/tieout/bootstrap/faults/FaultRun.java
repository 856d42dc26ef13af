package io.tieout.bootstrap.faults;

/** One promise and how it is put to the test. */
public interface FaultRun {

    /** what it is called on the command line, such as {@code F1} */
    String id();

    /** what must hold, in one sentence without a full stop */
    String promise();

    /** what one step of its progress is called, in the plural */
    String unit();

    /** breaks what is to be broken, and stops everything it started before it returns */
    FaultReport run(Ground ground);
}
