package io.tieout.application.message;

import io.tieout.application.message.Composer.Composition.Ready;

/** Puts files into letters. */
public interface Enclosures {

    /** the letter with whatever can be had now; it never stays behind for the sake of a file */
    Letter into(Ready ready);
}
