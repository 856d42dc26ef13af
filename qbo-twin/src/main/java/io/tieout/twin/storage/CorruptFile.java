package io.tieout.twin.storage;

import java.nio.file.Path;

/** A file whose lines are not as they were written; nobody should go on from it. */
public final class CorruptFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CorruptFile(Path file, int line) {
        super(
                "the books in %s are damaged at line %d: restore the file or remove it to begin anew"
                        .formatted(file, line));
    }
}
