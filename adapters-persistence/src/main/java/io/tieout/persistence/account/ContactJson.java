package io.tieout.persistence.account;

import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The form in which a contact stands in its one sealed column, guarded by a golden file. */
record ContactJson(
        String phone,
        String taxId,
        String street,
        String city,
        String region,
        String postalCode,
        String country) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** one piece of personal data for all of it; null when nothing is known */
    static @Nullable Personal write(Contact contact) {
        SubjectId subject = contact.phone().subject();
        if (contact.equals(Contact.unknown(subject))) {
            return null;
        }
        if (contact.phone() instanceof Personal.Erased) {
            return new Personal.Erased(subject);
        }
        PostalAddress address = contact.billingAddress();
        var stored =
                new ContactJson(
                        contact.phone().readable(),
                        contact.taxId().readable(),
                        address.street().readable(),
                        address.city().readable(),
                        address.region().readable(),
                        address.postalCode().readable(),
                        address.country().readable());
        return new Personal.Known(subject, MAPPER.writeValueAsString(stored));
    }

    static Contact read(Personal opened) {
        return switch (opened) {
            case Personal.Known(var subject, var json) ->
                    MAPPER.readValue(json, ContactJson.class)
                            .contact(text -> new Personal.Known(subject, text));
            case Personal.Erased erased -> erased(erased);
        };
    }

    private Contact contact(Function<String, Personal> known) {
        return new Contact(
                known.apply(phone),
                known.apply(taxId),
                new PostalAddress(
                        known.apply(street),
                        known.apply(city),
                        known.apply(region),
                        known.apply(postalCode),
                        known.apply(country)));
    }

    private static Contact erased(Personal.Erased erased) {
        return new Contact(
                erased, erased, new PostalAddress(erased, erased, erased, erased, erased));
    }
}
