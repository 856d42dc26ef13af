package io.tieout.bootstrap.identity;

import io.tieout.application.command.Role;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Optional;

/** Somebody to be in a demo, with one role each, so that maker and checker are two people. */
public record Persona(
        TenantId tenant, ActorId actor, String name, Role role, Optional<AccountId> ownAccount) {

    /**
     * one persona per role, and a second approver for what two must sign
     *
     * @param customersAccount the account the customer may see
     */
    public static List<Persona> of(TenantId tenant, AccountId customersAccount) {
        return List.of(
                staff(tenant, "ada", "Ada Admin", Role.ADMIN),
                staff(tenant, "alan", "Alan Accountant", Role.ACCOUNTANT),
                staff(tenant, "paula", "Paula Approver", Role.APPROVER),
                staff(tenant, "pete", "Pete Approver", Role.APPROVER),
                staff(tenant, "audrey", "Audrey Auditor", Role.AUDITOR),
                new Persona(
                        tenant,
                        new ActorId("carl"),
                        "Carl Customer",
                        Role.CUSTOMER,
                        Optional.of(customersAccount)),
                staff(tenant, "platform", "Saas Platform", Role.PLATFORM));
    }

    private static Persona staff(TenantId tenant, String actor, String name, Role role) {
        return new Persona(tenant, new ActorId(actor), name, role, Optional.empty());
    }
}
