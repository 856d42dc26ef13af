package io.tieout.domain.account.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each look at a customer, each change of ours and each push makes of what is agreed. */
class AccordTest {

    private static final SubjectId SUBJECT = new SubjectId(new UUID(0, 2));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Card OURS = card("Acme", "ap@acme.test", "1 Main St", "12-3");
    private static final Card RENAMED = card("Acme Ltd", "ap@acme.test", "1 Main St", "12-3");
    private static final Card BETA = card("Beta", "ap@acme.test", "1 Main St", "12-3");

    @Test
    void theFirstLookAtACustomerThatNobodySawOnlyRemembersIt() {
        Card theirs = card("Beta", "x@beta.test", "9 Side St", "99-9");

        var sight = Accord.unseen(SUBJECT).see(OURS, seen(theirs, 0), NOON);

        assertThat(sight.taken()).isEmpty();
        assertThat(sight.accord())
                .isEqualTo(new Accord(theirs, 0, Set.of(), Set.of(), Set.of(), false));
    }

    @Test
    void whatOnlyTheyKnowIsTakenWhereTheNewerCountsAndLeftWhereOursDoes() {
        Card ours = card("Acme", "ap@acme.test", "", "");

        var sight =
                Accord.known(ours)
                        .see(
                                ours,
                                seen(card("Acme", "ap@acme.test", "9 Side St", "99-9"), 1),
                                NOON);

        assertThat(sight.taken()).containsExactly(SharedField.TAX_ID);
        assertThat(sight.accord().due()).isEmpty();
        assertThat(sight.accord().disputed()).isEmpty();
    }

    @Test
    void whatWeChangedWhileTheCustomerWasMadeIsDueButNeverItsName() {
        Card made = card("Acme (2)", "old@acme.test", "1 Main St", "12-3");

        assertThat(Accord.created(OURS, made).due()).containsExactly(SharedField.EMAIL);
        assertThat(Accord.created(card("Acme", "", "1 Main St", "12-3"), made).due())
                .as("blank with us")
                .isEmpty();
    }

    @Test
    void aChangeOfOneFieldLeavesTheDisputeOverAnother() {
        Accord disputed = Accord.known(OURS).see(OURS, seen(BETA, 1), NOON).accord();

        Accord changed = disputed.changed(OURS, card("Acme", "ap@acme.test", "1 Main St", "77-7"));

        assertThat(changed.disputed()).containsExactly(SharedField.NAME);
        assertThat(changed.due()).containsExactly(SharedField.TAX_ID);
    }

    @Test
    void whatWeChangeToWhatTheySayIsSettled() {
        Accord disputed = Accord.known(OURS).see(OURS, seen(BETA, 1), NOON).accord();

        Accord changed = disputed.changed(OURS, BETA);

        assertThat(changed.disputed()).isEmpty();
        assertThat(changed.due()).isEmpty();
    }

    @Test
    void whatTheyChangedAfterOurPushIsNotSettledByIt() {
        Accord pushed = Accord.known(OURS).changed(OURS, RENAMED).ordered();
        Accord overtaken = pushed.see(RENAMED, seen(BETA, 3), NOON).accord();

        Accord answered =
                overtaken.written(RENAMED, RENAMED, Set.of(SharedField.NAME), seen(RENAMED, 2));

        assertThat(answered)
                .isEqualTo(
                        new Accord(BETA, 3, Set.of(SharedField.NAME), Set.of(), Set.of(), false));
    }

    @Test
    void aPushIsSettledThoughALaterPictureShowsAnotherChangeToo() {
        Card theirs = card("Acme Ltd", "ap@acme.test", "9 Side St", "12-3");
        Accord pushed = Accord.known(OURS).changed(OURS, RENAMED).ordered();
        Accord overtaken = pushed.see(RENAMED, seen(theirs, 3), NOON).accord();

        Accord answered =
                overtaken.written(RENAMED, RENAMED, Set.of(SharedField.NAME), seen(RENAMED, 2));

        assertThat(answered.due()).containsExactly(SharedField.ADDRESS);
        assertThat(answered.theirs()).isEqualTo(theirs);
    }

    private static Seen seen(Card card, long version) {
        return new Seen(card, version, NOON);
    }

    private static Card card(String name, String email, String street, String taxId) {
        var nothing = known("");
        return new Card(
                known(name),
                known(email),
                nothing,
                new PostalAddress(known(street), nothing, nothing, nothing, nothing),
                known(taxId));
    }

    private static Personal known(String value) {
        return new Personal.Known(SUBJECT, value);
    }
}
