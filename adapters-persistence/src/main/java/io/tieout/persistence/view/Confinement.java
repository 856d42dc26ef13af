package io.tieout.persistence.view;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Shows a confined viewer only the rows of its own account; the tenant is the database's work. */
public final class Confinement {

    private Confinement() {}

    /** for rows that belong to an account */
    public static Condition of(Viewer viewer, Field<UUID> account) {
        return viewer.confinedTo().isEmpty()
                ? noCondition()
                : account.in(viewer.confinedTo().stream().map(AccountId::value).toList());
    }

    /** for rows that belong to no account: a confined viewer sees none */
    public static Condition ofHouse(Viewer viewer) {
        return viewer.confinedTo().isEmpty() ? noCondition() : falseCondition();
    }
}
