package io.tieout.persistence.account;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerConflictResolved;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.CustomerNameTaken;
import io.tieout.domain.account.AccountEvent.CustomerNotCreated;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateRefused;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
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
    private final LinkFold links;
    private final AccordFold accords;

    AccountFold(PersonalSealer sealer, NameIndex index) {
        this.sealer = sealer;
        this.index = index;
        this.links = new LinkFold(sealer);
        this.accords = new AccordFold(sealer);
    }

    /** changes {@code row}, which is empty before the first event */
    void fold(AccountViewRecord row, RecordedEvent recorded, AccountEvent event) {
        switch (event) {
            case AccountOpened(var account, var profile) -> {
                row.setTenantId(recorded.tenant().value())
                        .setAccountId(account.value())
                        .setOpenedAt(recorded.recordedAt());
                LinkFold.opened(row);
                AccordFold.begun(row);
                describe(row, recorded.tenant(), profile);
            }
            case AccountProfileChanged(_, var profile) -> {
                describe(row, recorded.tenant(), profile);
                row.setProfileChangedAt(recorded.recordedAt());
            }
            case AccountLinked(_, var customer) -> {
                LinkFold.linked(row, recorded, customer);
                AccordFold.begun(row);
            }
            case AccountUnlinked _ -> {
                LinkFold.unlinked(row, recorded);
                AccordFold.begun(row);
            }
            case LinkCandidateRefused(_, var customer, _) -> LinkFold.refused(row, customer);
            case CustomerCreationOrdered(_, _, var name, _) -> {
                links.ordered(row, recorded, name);
                AccordFold.begun(row);
            }
            case CustomerNameTaken _ -> LinkFold.nameTaken(row);
            case CustomerNotCreated(_, var reason) -> LinkFold.notCreated(row, reason);
            case CustomerAccordChanged(_, var accord) -> accords.changed(row, recorded, accord);
            case CustomerUpdateOrdered(_, _, var accord) -> accords.changed(row, recorded, accord);
            case CustomerUpdateRefused(_, var reason, var accord) ->
                    accords.refused(row, recorded, reason, accord);
            case CustomerConflictResolved(_, var taken, var reason, var accord) ->
                    accords.resolved(row, recorded, taken, reason, accord);
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
