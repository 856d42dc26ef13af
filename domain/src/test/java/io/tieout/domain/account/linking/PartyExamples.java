package io.tieout.domain.account.linking;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;

/** Accounts and parties, each test says what is special about its own. */
final class PartyExamples {

    static final Currency USD = new Currency("USD");
    static final Traits ACME =
            new Traits(
                    "Acme Inc",
                    "",
                    "ap@acme.test",
                    "+1 212 555 0101",
                    "12-3456789",
                    "1 Main St",
                    "New York",
                    "NY",
                    "10001",
                    "US");

    private PartyExamples() {}

    static Party customer(String id, Traits traits) {
        return new Party(Party.Kind.CUSTOMER, id, traits, "", true, Money.zero(USD));
    }

    static Party party(Party.Kind kind, String id, Traits traits) {
        return new Party(kind, id, traits, "", true, Money.zero(USD));
    }

    static Party inactive(String id, Traits traits) {
        return new Party(Party.Kind.CUSTOMER, id, traits, "", false, Money.zero(USD));
    }

    static Party in(String currency, String id, Traits traits) {
        return new Party(
                Party.Kind.CUSTOMER, id, traits, "", true, Money.zero(new Currency(currency)));
    }

    static Party below(String parent, String id, Traits traits) {
        return new Party(Party.Kind.CUSTOMER, id, traits, parent, true, Money.zero(USD));
    }

    static Traits named(String name) {
        return reachedAt(name, "");
    }

    static Traits reachedAt(String name, String email) {
        return new Traits(name, "", email, "", "", "", "", "", "", "");
    }

    static Traits withTaxId(String name, String taxId) {
        return new Traits(name, "", "", "", taxId, "", "", "", "", "");
    }
}
