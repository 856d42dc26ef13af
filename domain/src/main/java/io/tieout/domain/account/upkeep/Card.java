package io.tieout.domain.account.upkeep;

import io.tieout.domain.account.Contact;
import io.tieout.domain.account.Particulars;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.Profile;
import io.tieout.domain.account.linking.Traits;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one side says of a customer; blank where it says nothing. */
public record Card(
        Personal name, Personal email, Personal phone, PostalAddress address, Personal taxId) {

    /** ours */
    public static Card of(Profile profile) {
        Contact contact = profile.contact();
        return new Card(
                profile.name(),
                profile.email(),
                contact.phone(),
                contact.billingAddress(),
                contact.taxId());
    }

    /** theirs, as personal data of the same subject */
    public static Card of(SubjectId subject, Traits traits) {
        return new Card(
                new Personal.Known(subject, traits.name()),
                new Personal.Known(subject, traits.email()),
                new Personal.Known(subject, traits.phone()),
                new PostalAddress(
                        new Personal.Known(subject, traits.street()),
                        new Personal.Known(subject, traits.city()),
                        new Personal.Known(subject, traits.region()),
                        new Personal.Known(subject, traits.postalCode()),
                        new Personal.Known(subject, traits.country())),
                new Personal.Known(subject, traits.taxId()));
    }

    /** says nothing yet */
    public static Card blank(SubjectId subject) {
        var nothing = new Personal.Known(subject, "");
        return new Card(nothing, nothing, nothing, PostalAddress.unknown(subject), nothing);
    }

    /** whether whose it is was erased: then nothing is compared or sent any more */
    public boolean isErased() {
        return name instanceof Personal.Erased;
    }

    public boolean isBlank(SharedField field) {
        return text(field).isEmpty();
    }

    /** whether both say the same; how a country is written makes no difference */
    public boolean agreesOn(SharedField field, Card other) {
        return switch (field) {
            case NAME, TELEPHONE -> text(field).equals(other.text(field));
            case EMAIL, TAX_ID -> text(field).equalsIgnoreCase(other.text(field));
            case ADDRESS -> agree(address, other.address);
        };
    }

    /** as people read it; what was erased is empty */
    public String text(SharedField field) {
        return switch (field) {
            case NAME -> text(name);
            case EMAIL -> text(email);
            case TELEPHONE -> text(phone);
            case ADDRESS ->
                    Stream.of(
                                    address.street(),
                                    address.city(),
                                    address.region(),
                                    address.postalCode(),
                                    address.country())
                            .map(Card::text)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining("\n"));
            case TAX_ID -> text(taxId);
        };
    }

    /** the fields that these two say differently */
    public Set<SharedField> differences(Card other) {
        var different = EnumSet.allOf(SharedField.class);
        different.removeIf(field -> agreesOn(field, other));
        return different;
    }

    /** the particulars of a profile with these fields as this card says them */
    public Particulars over(Profile profile, Set<SharedField> fields) {
        Contact contact = profile.contact();
        return new Particulars(
                fields.contains(SharedField.NAME) ? name : profile.name(),
                fields.contains(SharedField.EMAIL) ? email : profile.email(),
                profile.termDays(),
                profile.zone(),
                new Contact(
                        fields.contains(SharedField.TELEPHONE) ? phone : contact.phone(),
                        fields.contains(SharedField.TAX_ID) ? taxId : contact.taxId(),
                        fields.contains(SharedField.ADDRESS) ? address : contact.billingAddress()));
    }

    private static boolean agree(PostalAddress one, PostalAddress other) {
        return text(one.street()).equals(text(other.street()))
                && text(one.city()).equals(text(other.city()))
                && text(one.region()).equals(text(other.region()))
                && text(one.postalCode()).equals(text(other.postalCode()))
                && Countries.areSame(text(one.country()), text(other.country()));
    }

    /** without blank lines and spaces around lines, which no system keeps for sure */
    private static String text(Personal datum) {
        return switch (datum) {
            case Personal.Known(_, var value) ->
                    String.join(
                            "\n",
                            value.lines().map(String::strip).filter(it -> !it.isEmpty()).toList());
            case Personal.Erased _ -> "";
        };
    }
}
