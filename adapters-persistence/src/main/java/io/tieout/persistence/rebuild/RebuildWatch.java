package io.tieout.persistence.rebuild;

/** Is told how far a rebuild has come. */
public interface RebuildWatch {

    /** before the first event */
    void begin(long events);

    /** so many more are written */
    void done(long events);

    /** all are; the new views take the place of the old ones now, and writers wait */
    void swapping();
}
