package io.tieout.application.mapping;

import io.tieout.application.accounting.References;
import io.tieout.domain.mapping.MappedWord;

/** Which list of the accounting system a kind of word points into. */
public final class MappedLists {

    private MappedLists() {}

    public static References.Kind of(MappedWord.Kind kind) {
        return switch (kind) {
            case PRODUCT -> References.Kind.ITEM;
            case CLASS -> References.Kind.CLASS;
        };
    }

    /** what a record of that list is called in messages */
    static String name(MappedWord.Kind kind) {
        return switch (kind) {
            case PRODUCT -> "item";
            case CLASS -> "class";
        };
    }
}
