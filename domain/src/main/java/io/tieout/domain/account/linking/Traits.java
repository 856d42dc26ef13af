package io.tieout.domain.account.linking;

import io.tieout.domain.account.Contact;
import io.tieout.domain.account.Profile;
import io.tieout.domain.people.Personal;

/**
 * By what somebody is recognised; what is not known is empty.
 *
 * @param companyName another name of the same; empty when there is only one
 * @param email one address, or several with a comma between
 */
public record Traits(
        String name,
        String companyName,
        String email,
        String phone,
        String taxId,
        String street,
        String city,
        String region,
        String postalCode,
        String country) {

    /** an account's; what was erased is not known */
    public static Traits of(Profile profile) {
        Contact contact = profile.contact();
        var address = contact.billingAddress();
        return new Traits(
                known(profile.name()),
                "",
                known(profile.email()),
                known(contact.phone()),
                known(contact.taxId()),
                known(address.street()),
                known(address.city()),
                known(address.region()),
                known(address.postalCode()),
                known(address.country()));
    }

    private static String known(Personal datum) {
        return switch (datum) {
            case Personal.Known(_, var value) -> value;
            case Personal.Erased _ -> "";
        };
    }

    /** shows nothing: all of it is personal data */
    @Override
    public String toString() {
        return "Traits[***]";
    }
}
