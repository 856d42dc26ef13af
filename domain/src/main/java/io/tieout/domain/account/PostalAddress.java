package io.tieout.domain.account;

import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;

/**
 * Where mail to a customer goes; every part may be unknown, which is blank.
 *
 * @param street one to five lines, separated by line breaks
 * @param region state, province or county
 * @param country as the customer writes it, a name or an ISO code
 */
public record PostalAddress(
        Personal street, Personal city, Personal region, Personal postalCode, Personal country) {

    /** nothing is known of it */
    public static PostalAddress unknown(SubjectId subject) {
        var blank = new Personal.Known(subject, "");
        return new PostalAddress(blank, blank, blank, blank, blank);
    }
}
