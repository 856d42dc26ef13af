package io.tieout.application.message;

import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.OTHER;
import static io.tieout.application.fixture.Examples.ann;
import static io.tieout.application.fixture.Examples.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.delivery.MailingViews.MailingView;
import io.tieout.application.fixture.World;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.message.ContactPreferences;
import io.tieout.domain.people.Personal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipientsTest {

    private final World world = new World();
    private final List<MailingView> mailings = new ArrayList<>();
    private final Recipients recipients =
            new Recipients(
                    world.accounts,
                    (_, asked) ->
                            mailings.stream()
                                    .filter(each -> asked.contains(each.account()))
                                    .toList(),
                    world.stationery);

    @Test
    void anAccountIsWrittenToAtItsOwnAddressUnlessInvoicesOrRemindersGoElsewhere() {
        opened(ACME, "pay@acme.test");
        assertThat(customer()).isEqualTo("pay@acme.test");

        mailings.add(new MailingView(ACME, personal("invoices@acme.test"), true));
        assertThat(customer()).isEqualTo("invoices@acme.test");

        said("reminders@acme.test", false);
        assertThat(customer()).isEqualTo("reminders@acme.test");
    }

    @Test
    void whoHasAnAddressAndWantsRemindersIsReached() {
        opened(ACME, "pay@acme.test");
        opened(OTHER, "");

        assertThat(unreached()).containsExactly(OTHER);
    }

    @Test
    void whoHasNoAddressIsReachedOnceRemindersOrInvoicesGoSomewhere() {
        opened(ACME, "");
        assertThat(unreached()).containsExactly(ACME);

        said("reminders@acme.test", false);
        assertThat(unreached()).isEmpty();

        said("", false);
        assertThat(unreached()).containsExactly(ACME);

        mailings.add(new MailingView(ACME, personal("invoices@acme.test"), false));
        assertThat(unreached()).isEmpty();
    }

    @Test
    void whoWantsNoRemindersIsNotReachedWhereverTheyWouldGo() {
        opened(ACME, "pay@acme.test");

        said("reminders@acme.test", true);

        assertThat(unreached()).containsExactly(ACME);
    }

    @Test
    void nobodyIsWrittenToAtAnAddressThatWasErased() {
        opened(ACME, "");
        mailings.add(
                new MailingView(ACME, new Personal.Erased(profile("acme").name().subject()), true));

        assertThat(unreached()).containsExactly(ACME);
    }

    private String customer() {
        Viewer viewer = Viewer.system(World.TENANT);
        var account = world.accounts.find(viewer, ACME).orElseThrow();
        return recipients.customer(viewer, account, recipients.wishes(viewer, account)).readable();
    }

    private Set<AccountId> unreached() {
        return recipients.among(World.TENANT, Set.of(ACME, OTHER));
    }

    private void opened(AccountId account, String email) {
        Profile usual = profile(account.equals(ACME) ? "acme" : "other");
        world.send(
                new OpenAccount(
                        account,
                        new Profile(
                                usual.reference(),
                                usual.name(),
                                new Personal.Known(usual.name().subject(), email),
                                usual.currency(),
                                usual.termDays(),
                                usual.zone())),
                ann());
    }

    private void said(String reminders, boolean isOptedOut) {
        world.stationery.set(
                World.TENANT,
                ACME,
                new ContactPreferences(personal(reminders), personal(""), "", isOptedOut),
                ann().actor(),
                "asked",
                world.clock.now(World.TENANT));
    }

    private static Personal personal(String text) {
        return new Personal.Known(profile("acme").name().subject(), text);
    }
}
