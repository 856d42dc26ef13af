package io.tieout.persistence.account;

import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which a customer's card stands in its one sealed column, guarded by a golden file.
 */
record CardJson(
        String name,
        String email,
        String phone,
        String taxId,
        String street,
        String city,
        String region,
        String postalCode,
        String country) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** one piece of personal data for all of it */
    static Personal write(Card card) {
        SubjectId subject = card.name().subject();
        if (card.isErased()) {
            return new Personal.Erased(subject);
        }
        PostalAddress address = card.address();
        var stored =
                new CardJson(
                        card.name().readable(),
                        card.email().readable(),
                        card.phone().readable(),
                        card.taxId().readable(),
                        address.street().readable(),
                        address.city().readable(),
                        address.region().readable(),
                        address.postalCode().readable(),
                        address.country().readable());
        return new Personal.Known(subject, MAPPER.writeValueAsString(stored));
    }

    static Card read(Personal opened) {
        return switch (opened) {
            case Personal.Known(var subject, var json) ->
                    MAPPER.readValue(json, CardJson.class)
                            .card(text -> new Personal.Known(subject, text));
            case Personal.Erased erased ->
                    new Card(
                            erased,
                            erased,
                            erased,
                            new PostalAddress(erased, erased, erased, erased, erased),
                            erased);
        };
    }

    private Card card(Function<String, Personal> known) {
        return new Card(
                known.apply(name),
                known.apply(email),
                known.apply(phone),
                new PostalAddress(
                        known.apply(street),
                        known.apply(city),
                        known.apply(region),
                        known.apply(postalCode),
                        known.apply(country)),
                known.apply(taxId));
    }
}
