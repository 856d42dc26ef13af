package io.tieout.domain.account.linking;

import io.tieout.domain.field.SentFields;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A name that nobody bears, near to the one that somebody does. */
public final class FreeName {

    /** whoever has so many namesakes needs a better idea than a number */
    private static final int MOST = 99;

    private FreeName() {}

    /**
     * The wished name with the first free number behind it.
     *
     * @param borne all names of customers, vendors and employees, in lower case
     * @return empty when none is free, or it would be too long
     */
    public static Optional<String> near(String wished, Set<String> borne) {
        return IntStream.rangeClosed(2, MOST)
                .mapToObj(number -> wished.strip() + " (" + number + ")")
                .filter(name -> !borne.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> name.length() <= SentFields.CUSTOMER_NAME.longest())
                .findFirst();
    }
}
