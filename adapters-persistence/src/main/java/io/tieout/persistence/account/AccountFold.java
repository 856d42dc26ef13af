package io.tieout.persistence.account;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.Profile;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.NameIndex;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.AccountViewRecord;
import org.jspecify.annotations.Nullable;

/** What each event does to an account's row. Depends on nothing but the row, the event and keys. */
final class AccountFold {

    /** stands for a name that nobody can look for */
    private static final String NO_HASH = "";

    private final PersonalSealer sealer;
    private final NameIndex index;

    AccountFold(PersonalSealer sealer, NameIndex index) {
        this.sealer = sealer;
        this.index = index;
    }

    /** changes {@code row}, which is empty before the first event */
    void fold(AccountViewRecord row, RecordedEvent recorded, AccountEvent event) {
        switch (event) {
            case AccountOpened(var account, var profile) -> {
                row.setTenantId(recorded.tenant().value())
                        .setAccountId(account.value())
                        .setOpenedAt(recorded.recordedAt());
                describe(row, recorded.tenant(), profile);
            }
            case AccountProfileChanged(_, var profile) -> describe(row, recorded.tenant(), profile);
            case AccountLinked(_, var customer) ->
                    row.setConnectionId(customer.connection().value())
                            .setCustomerId(customer.externalId());
        }
    }

    private void describe(AccountViewRecord row, TenantId tenant, Profile profile) {
        if (!profile.name().subject().equals(profile.email().subject())) {
            throw new IllegalArgumentException(
                    "expected one subject for name and e-mail but got "
                            + profile.name().subject()
                            + " and "
                            + profile.email().subject());
        }
        row.setReference(profile.reference())
                .setSubjectId(profile.name().subject().value())
                .setNameSealed(sealer.seal(tenant, profile.name()))
                .setNameHash(hash(tenant, profile.name()))
                .setEmailSealed(sealer.seal(tenant, profile.email()))
                .setEmailHash(hash(tenant, profile.email()))
                .setCurrency(profile.currency().code())
                .setTermDays(profile.termDays())
                .setZone(profile.zone().getId())
                .setContactSealed(sealed(tenant, profile.contact()));
    }

    private @Nullable String sealed(TenantId tenant, Contact contact) {
        Personal whole = ContactJson.write(contact);
        return whole == null ? null : sealer.seal(tenant, whole);
    }

    private String hash(TenantId tenant, Personal datum) {
        return switch (datum) {
            case Personal.Known(_, var value) when !value.isBlank() -> index.hash(tenant, value);
            case Personal.Known _, Personal.Erased _ -> NO_HASH;
        };
    }
}
