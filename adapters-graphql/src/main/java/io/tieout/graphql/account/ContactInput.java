package io.tieout.graphql.account;

import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a customer is reached, in inputs; what is left out is not known. */
record ContactInput(
        @Nullable String phone, @Nullable String taxId, @Nullable AddressInput billingAddress) {

    /** A postal address in inputs. */
    record AddressInput(
            @Nullable String street,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postalCode,
            @Nullable String country) {

        private PostalAddress address(SubjectId subject) {
            return new PostalAddress(
                    known(subject, street),
                    known(subject, city),
                    known(subject, region),
                    known(subject, postalCode),
                    known(subject, country));
        }
    }

    static Contact read(@Nullable ContactInput input, SubjectId subject) {
        return input == null ? Contact.unknown(subject) : input.contact(subject);
    }

    private Contact contact(SubjectId subject) {
        return new Contact(
                known(subject, phone),
                known(subject, taxId),
                billingAddress == null
                        ? PostalAddress.unknown(subject)
                        : billingAddress.address(subject));
    }

    private static Personal known(SubjectId subject, @Nullable String text) {
        return new Personal.Known(subject, Objects.requireNonNullElse(text, ""));
    }
}
