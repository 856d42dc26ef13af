package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.TestNode.NORTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.table;

import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.persistence.eventstore.Tally.Name;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.jooq.Condition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is erased on one node is gone from the memory of every node. */
class ErasureTest {

    private static final UUID TALLY = new UUID(9, 1);
    private static final SubjectId LENA = new SubjectId(new UUID(9, 2));
    private static final Personal NAME = new Personal.Known(LENA, "Late Lena");
    private static final Personal NOTHING = new Personal.Erased(LENA);

    @AutoClose private final TwoNodes nodes = TwoNodes.hearing();
    private final TestDatabase database = nodes.database();
    private final TestNode here = nodes.here();
    private final TestNode there = nodes.there();

    @BeforeEach
    void twoNodesThatHear() {
        soon().until(() -> listeners() == 2);
        here.send(NORTH, new Name(TALLY, NAME));
        assertThat(there.namesInMemory(NORTH, TALLY)).containsExactly(NAME);
    }

    @Test
    void theNodeThatErasesForgetsBeforeItGoesOn() {
        assertThat(here.namesInMemory(NORTH, TALLY)).containsExactly(NAME);

        here.keyring().erase(NORTH, LENA);

        assertThat(here.namesInMemory(NORTH, TALLY)).containsExactly(NOTHING);
    }

    @Test
    void everyOtherNodeForgetsKeysAndAggregatesSoon() {
        here.keyring().erase(NORTH, LENA);

        soon().untilAsserted(() ->
                assertThat(there.namesInMemory(NORTH, TALLY)).containsExactly(NOTHING));
    }

    @Test
    void aNodeThatWasCutOffForgetsWhenItHearsAgain() {
        database.superuser()
                .select(function("pg_terminate_backend", Boolean.class, field("pid")))
                .from(table("pg_stat_activity"))
                .where(listens())
                .fetch();
        here.keyring().erase(NORTH, LENA);

        soon().untilAsserted(() ->
                assertThat(there.namesInMemory(NORTH, TALLY)).containsExactly(NOTHING));
    }

    @Test
    void anErasureThatRolledBackIsNoErasure() {
        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(_ -> {
                                    here.keyring().erase(NORTH, LENA);
                                    throw new IllegalStateException("rolled back");
                                }))
                .hasMessage("rolled back");

        assertThat(here.namesInMemory(NORTH, TALLY)).containsExactly(NAME);
        assertThat(there.namesInMemory(NORTH, TALLY)).containsExactly(NAME);
    }

    private int listeners() {
        return database.superuser().fetchCount(table("pg_stat_activity"), listens());
    }

    private static Condition listens() {
        return field("query", String.class)
                .eq("listen tieout_erasure")
                .and(field("datname").eq(function("current_database", String.class)));
    }

    /** A build machine may be busy with other things. */
    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
