package io.tieout.persistence.feed;

/** What came of waiting for the next item of a mailbox. */
sealed interface Taken<T> {

    record Next<T>(T item) implements Taken<T> {}

    /** it was quiet for as long as was agreed */
    record Nothing<T>() implements Taken<T> {}

    /** it is over, or behind and must be filled anew */
    record Ended<T>() implements Taken<T> {}
}
