package io.tieout.persistence.account;

import io.tieout.application.account.linking.LinkViews.State;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.AccountViewRecord;
import java.util.Arrays;
import java.util.stream.Stream;

/** What each decision of a link does to an account's row. */
final class LinkFold {

    private static final String NOTHING = "";

    private final PersonalSealer sealer;

    LinkFold(PersonalSealer sealer) {
        this.sealer = sealer;
    }

    static void opened(AccountViewRecord row) {
        row.setLinkPhase(NOTHING)
                .setWantedNameSealed(NOTHING)
                .setLinkDecidedBy(NOTHING)
                .setLinkProblem(NOTHING)
                .setRefusedCustomers(new String[0])
                .setFormerCustomers(new String[0]);
    }

    static void linked(AccountViewRecord row, RecordedEvent recorded, DocumentLink customer) {
        leave(row);
        // Who ordered a customer decided the link; the worker only tells that it is there.
        if (!row.getLinkPhase().equals(State.CREATING.name())) {
            decided(row, recorded);
        }
        row.setLinkPhase(NOTHING)
                .setLinkProblem(NOTHING)
                .setConnectionId(customer.connection().value())
                .setCustomerId(customer.externalId())
                .setRefusedCustomers(without(row.getRefusedCustomers(), LinkText.write(customer)));
    }

    static void unlinked(AccountViewRecord row, RecordedEvent recorded) {
        leave(row);
        decided(row, recorded);
    }

    static void refused(AccountViewRecord row, DocumentLink customer) {
        row.setRefusedCustomers(with(row.getRefusedCustomers(), LinkText.write(customer)));
    }

    void ordered(AccountViewRecord row, RecordedEvent recorded, Personal name) {
        leave(row);
        row.setLinkPhase(State.CREATING.name())
                .setLinkProblem(NOTHING)
                .setWantedNameSealed(sealer.seal(recorded.tenant(), name));
        decided(row, recorded);
    }

    static void nameTaken(AccountViewRecord row) {
        row.setLinkPhase(State.NAME_TAKEN.name())
                .setLinkProblem("the name belongs to another customer, vendor or employee");
    }

    static void notCreated(AccountViewRecord row, String reason) {
        row.setLinkPhase(NOTHING).setLinkProblem(reason);
    }

    /** what it was linked to, if anything, is history */
    private static void leave(AccountViewRecord row) {
        if (row.getConnectionId() != null) {
            row.setFormerCustomers(
                    with(
                            row.getFormerCustomers(),
                            LinkText.write(row.getConnectionId(), row.getCustomerId())));
        }
        row.setConnectionId(null).setCustomerId(null);
    }

    private static void decided(AccountViewRecord row, RecordedEvent recorded) {
        row.setLinkDecidedBy(recorded.by().value()).setLinkDecidedAt(recorded.recordedAt());
    }

    private static String[] with(String[] present, String more) {
        return Stream.concat(Arrays.stream(present), Stream.of(more))
                .distinct()
                .toArray(String[]::new);
    }

    private static String[] without(String[] present, String less) {
        return Arrays.stream(present).filter(each -> !each.equals(less)).toArray(String[]::new);
    }
}
