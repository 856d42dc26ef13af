package io.tieout.graphql.account;

import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.graphql.money.CurrencyInput;
import org.jspecify.annotations.Nullable;

/** The input of {@code openAccount}. */
record OpenAccountInput(
        String reference,
        String name,
        @Nullable String email,
        String currency,
        int termDays,
        String zone,
        @Nullable ContactInput contact) {

    /** An account's personal data is its own subject's: erasing it erases exactly this account. */
    OpenAccount command(AccountId account) {
        SubjectId subject = new SubjectId(account.value());
        return new OpenAccount(
                account,
                new Profile(
                        reference,
                        new Personal.Known(subject, name),
                        new Personal.Known(subject, email == null ? "" : email),
                        CurrencyInput.read(currency, "currency"),
                        termDays,
                        ZoneInput.read(zone, "zone"),
                        ContactInput.read(contact, subject)));
    }
}
