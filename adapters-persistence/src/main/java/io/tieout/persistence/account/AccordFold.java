package io.tieout.persistence.account;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.AccountViewRecord;
import java.util.Set;

/** What each turn of an account's accord with its customer does to the account's row. */
final class AccordFold {

    private static final String NOTHING = "";

    private final PersonalSealer sealer;

    AccordFold(PersonalSealer sealer) {
        this.sealer = sealer;
    }

    /** there is no customer to agree with, or another one than before */
    static void begun(AccountViewRecord row) {
        row.setTheirsSealed(null)
                .setCustomerVersion(Accord.NO_VERSION)
                .setDueFields(new String[0])
                .setDisputedFields(new String[0])
                .setEnforcedFields(new String[0])
                .setIsUpdateOrdered(false)
                .setUpdateProblem(NOTHING)
                .setDisputedSince(null);
        unresolved(row);
    }

    private static void unresolved(AccountViewRecord row) {
        row.setResolutionTaken(NOTHING)
                .setResolutionReason(NOTHING)
                .setResolutionBy(NOTHING)
                .setResolvedAt(null);
    }

    void changed(AccountViewRecord row, RecordedEvent recorded, Accord accord) {
        TenantId tenant = recorded.tenant();
        row.setTheirsSealed(sealer.seal(tenant, CardJson.write(accord.theirs())))
                .setCustomerVersion(accord.version())
                .setDueFields(names(accord.due()))
                .setDisputedFields(names(accord.disputed()))
                .setEnforcedFields(names(accord.enforced()))
                .setIsUpdateOrdered(accord.isOrdered());
        if (accord.due().isEmpty() || accord.isOrdered()) {
            row.setUpdateProblem(NOTHING);
        }
        if (accord.disputed().isEmpty()) {
            row.setDisputedSince(null);
        } else if (row.getDisputedSince() == null) {
            row.setDisputedSince(recorded.recordedAt());
        }
    }

    void refused(AccountViewRecord row, RecordedEvent recorded, String reason, Accord accord) {
        changed(row, recorded, accord);
        row.setUpdateProblem(reason);
    }

    void resolved(
            AccountViewRecord row,
            RecordedEvent recorded,
            Side taken,
            String reason,
            Accord accord) {
        changed(row, recorded, accord);
        row.setResolutionTaken(taken.name())
                .setResolutionReason(reason)
                .setResolutionBy(recorded.by().value())
                .setResolvedAt(recorded.recordedAt());
    }

    private static String[] names(Set<SharedField> fields) {
        return fields.stream().map(SharedField::name).toArray(String[]::new);
    }
}
