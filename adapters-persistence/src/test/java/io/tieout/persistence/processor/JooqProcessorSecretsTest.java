package io.tieout.persistence.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.processor.ProcessorSecrets.ProcessorEndpoint;
import io.tieout.application.processor.ProcessorSecrets.Proof;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.Channel;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.fixture.TestKeys;
import io.tieout.persistence.fixture.TwoTenants;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqProcessorSecretsTest {

    private static final ActorId ADA = new ActorId("ada");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    private TestDatabase database;
    private JooqProcessorSecrets secrets;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        secrets =
                new JooqProcessorSecrets(database.transactions(), TestKeys.of(database).secrets());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theTwoLatestSecretsCountTheLatestFirst() {
        set("one");
        set("two");
        set("three");

        assertThat(secrets.of(TwoTenants.NORTH, Channel.STRIPE))
                .containsExactly(new Proof("three", ""), new Proof("two", ""));
        assertThat(secrets.of(TwoTenants.NORTH, Channel.SQUARE)).isEmpty();
    }

    @Test
    void anotherTenantHasSecretsOfItsOwn() {
        set("one");

        assertThat(secrets.of(TwoTenants.SOUTH, Channel.STRIPE)).isEmpty();
        assertThat(secrets.list(Viewer.system(TwoTenants.SOUTH))).isEmpty();
    }

    @Test
    void whatIsShownIsNoSecret() {
        set("one");

        assertThat(secrets.list(Viewer.system(TwoTenants.NORTH)))
                .containsExactly(new ProcessorEndpoint(Channel.STRIPE, false, "", ADA, AT));
        assertThat(new Proof("one", "").toString()).doesNotContain("one");
    }

    private void set(String secret) {
        secrets.set(TwoTenants.NORTH, Channel.STRIPE, new Proof(secret, ""), ADA, AT);
    }
}
