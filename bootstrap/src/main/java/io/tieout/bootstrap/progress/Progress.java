package io.tieout.bootstrap.progress;

/** Told how far something long is. Safe for use by several threads once it has begun. */
public interface Progress {

    /** Tells nobody. */
    Progress SILENT =
            new Progress() {
                @Override
                public void begin(long steps, long before) {
                    // nobody listens
                }

                @Override
                public void done(long steps) {
                    // nobody listens
                }

                @Override
                public void now(String where) {
                    // nobody listens
                }
            };

    /** the whole way, and how much of it an earlier run went already; to be called once */
    void begin(long steps, long before);

    void done(long steps);

    /** where it is, in a word or two */
    void now(String where);
}
