package io.tieout.bootstrap.faults.seeded;

/** What can go wrong in a life. */
enum Mishap {
    /** the books will not have a document */
    REFUSED(25),
    /** there were too many calls */
    THROTTLED(15),
    /** an error of the books' own, before anything happened */
    FAILED(15),
    /** a gateway's page, or nothing, in place of an answer; nothing happened */
    GARBLED(15),
    /** the connection broke before anything happened */
    NOT_DELIVERED(20),
    /** it happened, and no answer came */
    ANSWER_LOST(40),
    /** it happened, and half of the answer came */
    ANSWER_CUT(20),
    /** the caller gave up before it happened; it happens all the same, some time later */
    TOO_LATE(25),
    /** others act while a call is under way */
    MEANWHILE(50),
    /** the process is killed */
    KILLED(4),
    /** the store takes no event */
    APPEND_REFUSED(6),
    /** another writer was first, so the store says */
    RACE_LOST(10),
    /** the store cannot put transactions into an order, and takes this one back */
    NOT_SERIALISABLE(8),
    /** it was committed, and the store never said so */
    COMMIT_UNKNOWN(8),
    /** the outbox takes no outcome */
    NOT_SETTLED(6),
    /** the inbox takes no notice */
    NOT_RECEIVED(10),
    /** a notice never comes */
    NOTICE_LOST(25),
    /** a notice comes twice */
    NOTICE_TWICE(25);

    private final int mostPercent;

    Mishap(int mostPercent) {
        this.mostPercent = mostPercent;
    }

    /** the highest share of the occasions that it takes in any life */
    int mostPercent() {
        return mostPercent;
    }
}
