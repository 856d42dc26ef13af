package io.tieout.persistence.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.message.Templates.Saved;
import io.tieout.application.message.Templates.TemplateView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.ContactPreferences;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.Wording;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import io.tieout.persistence.fixture.TwoTenants;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqStationeryTest {

    private static final TenantId NORTH = TwoTenants.NORTH;
    private static final ActorId ADA = new ActorId("ada");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountId ACME = new AccountId(new UUID(7, 3));
    private static final SubjectId SUBJECT = new SubjectId(new UUID(8, 1));

    private TestDatabase database;
    private JooqTemplates templates;
    private JooqLetterheads letterheads;
    private JooqPreferences preferences;

    @BeforeEach
    void twoTenants() {
        database = TestDatabase.fresh();
        templates = new JooqTemplates(database.transactions());
        letterheads = new JooqLetterheads(database.transactions());
        preferences =
                new JooqPreferences(database.transactions(), TestKeys.of(database).personal());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theLastVersionOfATemplateCountsAndAllAreKept() {
        templates.save(NORTH, template(1, "one"));
        templates.save(NORTH, template(2, "two"));
        var viewer = Viewer.system(NORTH);

        assertThat(templates.latest(viewer, MessageKind.REMINDER, Language.GERMAN))
                .hasValue(template(2, "two"));
        assertThat(templates.latest(viewer)).containsExactly(template(2, "two"));
        assertThat(templates.versions(viewer, MessageKind.REMINDER, Language.GERMAN))
                .containsExactly(template(2, "two"), template(1, "one"));
        assertThat(templates.latest(viewer, MessageKind.REMINDER, Language.ENGLISH)).isEmpty();
        assertThat(templates.latest(Viewer.system(TwoTenants.SOUTH))).isEmpty();
        assertThat(templates.latest(new Viewer(NORTH, Set.of(ACME)))).isEmpty();
    }

    @Test
    void theLastLetterheadCountsAndEachTenantHasItsOwn() {
        var first = new Letterhead("A", "#111111", "", "", Language.GERMAN, 5, false, true);
        var second =
                new Letterhead(
                        "B",
                        "#222222",
                        "https://b.example/l.png",
                        "https://b.example/{invoice}",
                        Language.ENGLISH,
                        7,
                        true,
                        false);

        assertThat(letterheads.inForce(NORTH)).isEqualTo(Letterhead.plain());
        letterheads.set(NORTH, first, ADA, AT);
        letterheads.set(NORTH, second, ADA, AT);

        assertThat(letterheads.inForce(NORTH)).isEqualTo(second);
        assertThat(letterheads.inForce(TwoTenants.SOUTH)).isEqualTo(Letterhead.plain());
    }

    @Test
    void theLastPreferencesCountAndStandSealed() {
        prefer("one@acme.test", false);
        prefer("two@acme.test", true);

        assertThat(preferences.ofAccounts(Viewer.system(NORTH), Set.of(ACME)))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.preferences()).isEqualTo(preferring("two@acme.test", true));
                });
        assertThat(preferences.ofAccounts(Viewer.system(TwoTenants.SOUTH), Set.of(ACME))).isEmpty();
        assertThat(database.superuser().fetch("select * from contact_preference").toString())
                .doesNotContain("acme.test", "olga");
    }

    private void prefer(String reminders, boolean isOptedOut) {
        preferences.set(NORTH, ACME, preferring(reminders, isOptedOut), ADA, "asked", AT);
    }

    private static ContactPreferences preferring(String reminders, boolean isOptedOut) {
        return new ContactPreferences(
                new Personal.Known(SUBJECT, reminders),
                new Personal.Known(SUBJECT, "olga@billing.test"),
                "de",
                isOptedOut);
    }

    private static TemplateView template(int version, String body) {
        return new TemplateView(
                MessageKind.REMINDER,
                Language.GERMAN,
                version,
                new Wording("subject", body),
                Optional.of(new Saved(ADA, AT)));
    }
}
