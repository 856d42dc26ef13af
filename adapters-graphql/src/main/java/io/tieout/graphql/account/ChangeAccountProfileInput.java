package io.tieout.graphql.account;

import io.tieout.application.account.AccountCommand.ChangeAccountProfile;
import io.tieout.domain.account.Particulars;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import org.jspecify.annotations.Nullable;

/** The input of {@code changeAccountProfile}. */
record ChangeAccountProfileInput(
        String accountId,
        int expectedVersion,
        String name,
        @Nullable String email,
        int termDays,
        String zone,
        @Nullable ContactInput contact) {

    ChangeAccountProfile command() {
        var account = InputIds.account(accountId, "accountId");
        SubjectId subject = new SubjectId(account.value());
        return new ChangeAccountProfile(
                account,
                new Particulars(
                        new Personal.Known(subject, name),
                        new Personal.Known(subject, email == null ? "" : email),
                        termDays,
                        ZoneInput.read(zone, "zone"),
                        ContactInput.read(contact, subject)),
                Orders.expected(expectedVersion));
    }
}
