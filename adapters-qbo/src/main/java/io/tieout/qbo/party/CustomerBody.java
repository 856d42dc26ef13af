package io.tieout.qbo.party;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tieout.application.account.linking.CustomerOrders.CustomerOrder;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.people.Personal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A customer as QuickBooks takes it. Nulls are left out on the wire. The tax id goes into {@code
 * ResaleNum}, because QuickBooks shows of a {@code PrimaryTaxIdentifier} only the last signs, so
 * that nobody could tell whether it is still ours ("Customer" page, read 2026-11-20).
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record CustomerBody(
        String displayName,
        Reference currencyRef,
        @Nullable Email primaryEmailAddr,
        @Nullable Phone primaryPhone,
        @Nullable Address billAddr,
        @Nullable String resaleNum,
        String notes) {

    /** Points at a record. */
    record Reference(@JsonProperty("value") String value) {}

    /** Where invoices go. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Email(String address) {}

    /** As people write it. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Phone(String freeFormNumber) {}

    /** Where mail goes; five lines at most, facts 5.2. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            @Nullable String line4,
            @Nullable String line5,
            @Nullable String city,
            @Nullable String countrySubDivisionCode,
            @Nullable String postalCode,
            @Nullable String country) {

        static @Nullable Address of(PostalAddress address) {
            if (isBlank(address.street())
                    && isBlank(address.city())
                    && isBlank(address.country())) {
                return null;
            }
            List<String> lines = List.of(address.street().readable().split("\n", -1));
            return new Address(
                    line(lines, 0),
                    line(lines, 1),
                    line(lines, 2),
                    line(lines, 3),
                    line(lines, 4),
                    text(address.city()),
                    text(address.region()),
                    text(address.postalCode()),
                    text(address.country()));
        }

        /** one that takes the place of another: what is not known is said to be empty */
        static Address whole(PostalAddress address) {
            List<String> lines = List.of(address.street().readable().split("\n", -1));
            return new Address(
                    orEmpty(line(lines, 0)),
                    orEmpty(line(lines, 1)),
                    orEmpty(line(lines, 2)),
                    orEmpty(line(lines, 3)),
                    orEmpty(line(lines, 4)),
                    orEmpty(text(address.city())),
                    orEmpty(text(address.region())),
                    orEmpty(text(address.postalCode())),
                    orEmpty(text(address.country())));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static @Nullable String line(List<String> lines, int at) {
            return at < lines.size() && !lines.get(at).isBlank() ? lines.get(at) : null;
        }
    }

    /** writes down what a person ordered, marked as ours */
    static CustomerBody of(CustomerOrder order) {
        Contact contact = order.contact();
        return new CustomerBody(
                order.displayName().readable(),
                new Reference(order.currency()),
                isBlank(order.email()) ? null : new Email(order.email().readable()),
                isBlank(contact.phone()) ? null : new Phone(contact.phone().readable()),
                Address.of(contact.billingAddress()),
                text(contact.taxId()),
                mark(order.account()));
    }

    /** how we know our own customers again when an answer was lost */
    static String mark(AccountId account) {
        return "Tieout account " + account.value();
    }

    private static boolean isBlank(Personal datum) {
        return text(datum) == null;
    }

    /** what was erased is not sent */
    private static @Nullable String text(Personal datum) {
        return switch (datum) {
            case Personal.Known(_, var value) -> value.isBlank() ? null : value;
            case Personal.Erased _ -> null;
        };
    }
}
