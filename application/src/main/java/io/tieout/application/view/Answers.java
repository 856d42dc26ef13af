package io.tieout.application.view;

/**
 * Lets everything that is read for one answer be read of one state of the books, so that its
 * figures agree with each other whatever is written meanwhile.
 */
public interface Answers {

    /** an answer that has read nothing yet; until it reads, it costs nothing */
    Answer begin();

    /**
     * What somebody asked for at once. It reads on whichever threads it is at hand of, one after
     * the other; see {@link AnswerAtHand}.
     */
    interface Answer extends AutoCloseable {

        /** Nothing more is read for it. What still is reads for itself; may be called twice. */
        @Override
        void close();
    }
}
